import { rmSync } from 'node:fs';
import type { Config } from 'jest';

/** Deletes what this run built, and stops its PostgreSQL with all data if the run started it. */
export default async function tearDown(_: unknown, { globals }: Pick<Config, 'globals'>): Promise<void> {
  rmSync(String(globals?.['comptoirTestFolder']), { recursive: true, force: true });
  await globalThis.comptoirTestPostgres?.stop();
}
