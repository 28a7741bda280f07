import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Day } from '@comptoir/kernel';
import type { GenerateOptions } from './generate';

export const usage = `npm run generate -- --documents N [--seed S] [--lines 0|full] [--today YYYY-MM-DD] [--replace] [--database-url URL]
Fills the databases comptoir_gateway, comptoir_sales, comptoir_purchasing and comptoir_tasks of a cluster with N quotes
over six years, the orders of those that were signed (three documents in ten), and the purchase orders of a year.
They must be migrated: the services do it when they start. Without a URL: the cluster of the Comptoir that runs here.
Invoices come with the service that keeps them.`;

/** From the command line, and from what "npm start" left in `home`. Throws a sentence when something is missing or wrong. */
export function settingsFrom(args: string[], home: string): Omit<GenerateOptions, 'say'> {
  const { values } = parseArgs({
    args,
    options: {
      documents: { type: 'string' },
      seed: { type: 'string', default: '1' },
      lines: { type: 'string', default: 'full' },
      today: { type: 'string' },
      replace: { type: 'boolean', default: false },
      'database-url': { type: 'string' },
    },
  });
  const { documents, seed, lines, today, replace } = values;
  if (documents === undefined || !/^[1-9]\d{0,7}$/.test(documents) || !/^\d{1,9}$/.test(seed))
    throw new Error(usage);
  if (lines !== '0' && lines !== 'full') throw new Error(usage);
  const cluster = values['database-url'] ?? runningHere(home);
  const databaseOf = (service: string) => {
    const url = new URL(cluster);
    url.pathname = `/comptoir_${service}`;
    return url.href;
  };
  const databases = {
    gateway: databaseOf('gateway'),
    sales: databaseOf('sales'),
    purchasing: databaseOf('purchasing'),
    tasks: databaseOf('tasks'),
  };
  return {
    documents: Number(documents),
    seed: Number(seed),
    lines,
    replace,
    databases,
    ...(today && { today: Day.parse(today) }),
  };
}

function runningHere(home: string): string {
  try {
    const { postgres } = JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8')) as { postgres: string };
    const port = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
    return `postgres://postgres:${encodeURIComponent(postgres)}@127.0.0.1:${port}/postgres`;
  } catch {
    throw new Error('No Comptoir runs here: start it, or name a cluster with --database-url.');
  }
}
