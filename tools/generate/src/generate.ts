import { addDays, Day } from '@comptoir/kernel';
import { Client } from 'pg';
import { fixedToday } from './calendar';
import { Documents } from './documents';
import { fillSales } from './fill-sales';
import { fillPurchasing } from './fill-purchasing';
import { fillStores, fillTasks } from './fill-others';
import type { Trade } from './sales-tables';
import { timed } from './timed';
import { articlesOf, storesOf, supplierIds } from './trade';

export interface GenerateOptions {
  documents: number;
  seed: number;
  /** The day that the data ends on. */
  today?: Day;
  /** `0` leaves the lines out; headers and totals are the same. */
  lines: '0' | 'full';
  /** Empties what is there; else generating into a database that has quotes is refused. */
  replace: boolean;
  databases: { gateway: string; sales: string; purchasing?: string; tasks?: string };
  say: (text: string) => void;
}

/** Fills the services' databases with a chain's six years. Each database gets all of it or nothing. */
export async function generate(options: GenerateOptions): Promise<void> {
  const { seed, databases, say } = options;
  const suppliers = supplierIds();
  const articles = articlesOf(suppliers);
  const documents = new Documents(options.documents, seed, articles, options.today ?? fixedToday);
  const trade: Trade = { stores: storesOf(), suppliers, articles, documents };
  const { today } = documents.calendar;
  say(`${options.documents} quotes from ${addDays(today, -6 * 365)} to ${today}, seed ${seed}`);
  await withClient(databases.gateway, (client) => fillStores(client, trade));
  await withClient(databases.sales, (client) => fillSales(client, trade, options));
  if (databases.purchasing)
    await withClient(databases.purchasing, (client) =>
      timed(say, 'purchase orders', () => fillPurchasing(databases.sales, client, today)),
    );
  if (databases.tasks) await withClient(databases.tasks, (client) => fillTasks(client, trade));
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'comptoir-generate' });
  await client.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}
