import { addDays } from '@comptoir/kernel';
import type { SqlFragment, Tx } from '@comptoir/persistence';
import { rebuildCounters } from '@comptoir/sales/quote-list/quote-counters.port';
import { searchContent } from '@comptoir/sales/quotes/quote-headings.port';
import type { Client } from 'pg';
import { referringTo, stripTables } from './bare-tables';
import { copyInto } from './copy';
import { deriveOrders, fillOrders, orderTables } from './fill-orders';
import {
  articlesTable,
  linesTable,
  partiesTable,
  projectsTable,
  quotesTable,
  statesTable,
  storesTable,
  type Trade,
} from './sales-tables';
import { timed } from './timed';

const filled = [
  'party',
  'article',
  'project',
  'quote',
  'quote_state',
  'quote_line',
  'quote_search',
  'quote_signal',
  ...orderTables,
];
const emptied = [
  ...filled,
  'history_line',
  'quote_counter',
  'quote_total',
  'quote_day',
  'order_counter',
  'document_counter',
  'selection_item',
  'selection',
  'bulk_item',
  'bulk_operation',
  'imported_row',
];
/** From how many days left the shops of the data set call a quote expiring. */
const threshold = 10;

interface FillOptions {
  lines: '0' | 'full';
  replace: boolean;
  say: (text: string) => void;
}

/** All of it in one transaction, without indexes meanwhile: they are made at the end, which takes a fraction of the time. */
export async function fillSales(
  client: Client,
  trade: Trade,
  { lines, replace, say }: FillOptions,
): Promise<void> {
  await refuseUnlessEmpty(client, replace);
  await client.query(
    `set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'; set local statement_timeout = 0`,
  );
  const others = await referringTo(client, [...emptied]);
  await client.query(`truncate ${[...emptied, ...others].join(', ')}`);
  const putBack = await stripTables(client, [...filled, ...others, 'history_line']);
  await keepStores(client, trade);
  const tables = [
    partiesTable,
    articlesTable,
    projectsTable,
    quotesTable,
    statesTable,
    ...(lines === '0' ? [] : [linesTable]),
  ];
  for (const make of tables) {
    const table = make(trade);
    await timed(say, table.table, () => copyInto(client, table, table.rows()));
  }
  await timed(say, 'what follows from them', () => derive(client, trade));
  await timed(say, 'orders', () => fillOrders(txOf(client)));
  await timed(say, 'keys and indexes', async () => {
    for (const statement of putBack) await client.query(statement);
    return putBack.length;
  });
  await timed(say, 'what follows from orders', () => deriveOrders(txOf(client)));
}

/** The transaction under way, as the service's own statements expect it. */
function txOf(client: Client): Tx {
  const run = ({ text, values }: SqlFragment) => client.query(text, [...values]);
  return {
    execute: async (statement: SqlFragment) => (await run(statement)).rowCount ?? 0,
    query: async (statement: SqlFragment) => (await run(statement)).rows as unknown[],
  } as Tx;
}

async function refuseUnlessEmpty(client: Client, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    'select exists (select from quote) or exists (select from party) as known',
  );
  if (rows[0]?.known && !replace)
    throw new Error('These databases hold data already. --replace puts the generated data in its place.');
}

/** Stores that are there already stay: users and settings hang on them. */
async function keepStores(client: Client, trade: Trade): Promise<void> {
  const { table, columns, rows } = storesTable(trade);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  for (const row of rows())
    await client.query(
      `insert into ${table} (${columns.join(', ')}) values (${places}) on conflict do nothing`,
      [...row],
    );
}

/** Search text, counters, numbers and signals, by the rules of the service itself where it has one. */
async function derive(client: Client, { documents }: Trade): Promise<number> {
  const { text, values } = searchContent;
  await client.query(
    `insert into quote_search (quote_id, content) select h.id, ${text} from quote h join party c on c.id = h.customer_id`,
    [...values],
  );
  await rebuildCounters(txOf(client));
  await client.query(`
    insert into document_counter (kind, year, next)
    select kind, extract(year from created_on)::int, count(*) + 1
    from project cross join (values ('QUOTE'), ('PROJECT')) series(kind) group by 1, 2`);
  const { today } = documents.calendar;
  await client.query(
    `insert into quote_signal (quote_id, kind, expiry_date)
     select quote_id, 'expiring', expiry_date from quote_state where status = 'SENT' and expiry_date <= $1
     union all select quote_id, 'expired', expiry_date from quote_state where status = 'SENT' and expiry_date < $2`,
    [addDays(today, threshold), today],
  );
  return documents.count;
}
