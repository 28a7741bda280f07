import { join } from 'node:path';
import { createExport, readExport } from '@comptoir/contracts';
import { supervise } from '@comptoir/tool-servers';
import { peakOf } from '../memory';
import { until, type JobDone, type JobPlace } from './job';

const rowsExported = 100_000;
const columns = [
  'number',
  'project',
  'customer',
  'store',
  'salesperson',
  'createdOn',
  'expiryDate',
  'status',
] as const;

/** The whole list as a file, against what the spreadsheet library streams by itself from memory. */
export async function exported(place: JobPlace): Promise<JobDone> {
  const { client, sales, stand } = place;
  const { rows } = await sales.query<{ day: string }>(
    `select min(created_on)::text as day from (select created_on from quote order by created_on desc, id desc limit $1) newest`,
    [rowsExported],
  );
  const from = rows[0]?.day ?? '2026-01-01';
  const memory = peakOf(stand, 'sales');
  const began = performance.now();
  const { id } = await client.call(createExport, {
    content: 'rows',
    list: 'quotes',
    format: 'xlsx',
    filter: { from },
    columns: [...columns, 'amountExclTax', 'amountInclTax'],
  });
  const begun = until(
    async () => (await sales.query('select from export_chunk where export_id = $1 limit 1', [id])).rowCount,
    (found) => found === 1,
    10,
  ).then(() => performance.now() - began);
  const end = await until(
    () => client.call(readExport, { exportId: id }),
    ({ state }) => state === 'COMPLETED' || state === 'FAILED',
    50,
  );
  const ms = performance.now() - began;
  if (end.state === 'FAILED') return { items: 0, failed: 1, ms };
  const rssMiB = memory();
  const floorPerSecond = await libraryRate(from, stand.databases.sales);
  return {
    items: end.done,
    failed: 0,
    ms,
    floorPerSecond,
    rssMiB,
    waits: [
      { name: 'X1 made', what: 'first bytes made', ms: await begun },
      { name: 'X1 sent', what: 'first byte downloaded', ms: await firstByte(place, id) },
    ],
  };
}

async function firstByte({ stand, headers }: JobPlace, id: string): Promise<number> {
  const began = performance.now();
  const { body, ok } = await fetch(`${stand.url}/api/v1/exports/${id}/file`, { headers });
  const reader = body?.getReader();
  const { done } = (await reader?.read()) ?? { done: true };
  const ms = performance.now() - began;
  if (!ok || done) throw new Error('The file could not be downloaded.');
  await reader?.cancel();
  return ms;
}

async function libraryRate(from: string, databaseUrl: string): Promise<number> {
  const child = supervise({
    command: process.execPath,
    args: [join(__dirname, '..', 'floor', 'library-export.js')],
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, FROM: from },
  });
  const line = await child.line(/^rows per second/, 120_000);
  await child.exited;
  return Number(line.split(' ').at(-1));
}
