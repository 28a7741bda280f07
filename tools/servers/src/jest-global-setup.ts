import { mkdirSync } from 'node:fs';
import type { Config } from 'jest';
import { TEST_POSTGRES, throwawayPostgres, type ThrowawayPostgres } from './throwaway-postgres';

declare global {
  var comptoirTestPostgres: ThrowawayPostgres | undefined;
}

/**
 * Starts the PostgreSQL that all suites of this run share, unless one is given by the environment, and makes the folder
 * for what they build once for all of them.
 */
export default async function setUp(_: unknown, { globals }: Pick<Config, 'globals'>): Promise<void> {
  mkdirSync(String(globals?.['comptoirTestFolder']));
  if (process.env[TEST_POSTGRES] !== undefined) return;
  globalThis.comptoirTestPostgres = await throwawayPostgres();
  process.env[TEST_POSTGRES] = globalThis.comptoirTestPostgres.url;
}
