import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

export type Cell = string | number | boolean | null;

const chunk = 256 * 1024;

/** Writes rows through COPY into a table that this transaction has emptied; gives how many. */
export async function copyInto(
  client: Client,
  { table, columns }: { table: string; columns: readonly string[] },
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin with (freeze)`));
  let count = 0;
  let text = '';
  for (const row of rows) {
    text += lineOf(row);
    count += 1;
    if (text.length < chunk) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await finished(stream);
  return count;
}

function lineOf(row: readonly Cell[]): string {
  let line = '';
  for (const cell of row) line += line === '' ? escaped(cell) : `\t${escaped(cell)}`;
  return `${line}\n`;
}

function escaped(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : cell;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
