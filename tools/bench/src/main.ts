import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { bench } from './bench';
import type { Result } from './report/result';
import { tableHead, tableRow } from './report/table';
import { summaryOf } from './report/summary';
import { settingsFrom } from './settings';

const folder = resolve(__dirname, '..', '..', '..', 'bench');
const file = join(folder, 'results.json');

async function main(): Promise<void> {
  const { sizes, write, plans, ...pace } = settingsFrom(process.argv.slice(2));
  const results: Result[] = [];
  const say = (text: string) => console.log(text);
  say(`${cpus().length} cores, Node ${process.version}`);
  for (const documents of sizes) {
    let begun = false;
    const found = (result: Result) => {
      if (!begun) say(tableHead());
      begun = true;
      say(tableRow(result));
      results.push(result);
    };
    const explained = (text: string) => writeFileSync(join(folder, `plans-${documents}.md`), text);
    await bench({ ...pace, documents, say, found, ...(plans && { explained }) });
  }
  for (const text of summaryOf(results)) say(text);
  if (write) keep(results);
}

/** What was measured takes the place of what the file said of the same workload, size and concurrency. */
function keep(results: readonly Result[]): void {
  const keyOf = ({ workload, documents, concurrency }: Result) => `${workload} ${documents} ${concurrency}`;
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result[]) : [];
  const all = new Map([...known, ...results].map((result) => [keyOf(result), result]));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify([...all.values()], null, 2)}\n`);
  console.log(`Written to ${file}.`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
