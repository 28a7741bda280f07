import { parseArgs } from 'node:util';

export const usage = `npm run bench [-- --quick] [--documents 10000,100000] [--only L1,W1] [--no-write] [--plans]
Measures the built services on servers of their own and writes bench/results.json. --quick: 10,000 documents, short
rounds, under three minutes; it writes nothing. --plans writes how PostgreSQL takes each read to bench/plans-<documents>.md.`;

export interface Settings {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly roundMs: number;
  readonly only: readonly string[];
  readonly write: boolean;
  readonly plans: boolean;
}

export function settingsFrom(args: string[]): Settings {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      documents: { type: 'string' },
      only: { type: 'string', default: '' },
      'no-write': { type: 'boolean', default: false },
      plans: { type: 'boolean', default: false },
    },
  });
  const { quick, documents = quick ? '10000' : '10000,100000', only } = values;
  const sizes = documents.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1_000)) throw new Error(usage);
  return {
    sizes,
    rounds: quick ? 2 : 4,
    roundMs: quick ? 500 : 1_500,
    only: only.split(',').filter((name) => name !== ''),
    write: !quick && !values['no-write'],
    plans: values.plans,
  };
}
