import { TEST_POSTGRES, throwawayPostgres, type ThrowawayPostgres } from './throwaway-postgres';

declare global {
  var comptoirTestPostgres: ThrowawayPostgres | undefined;
}

/** Starts the PostgreSQL that all suites of this run share, unless one is given by the environment. */
export default async function setUp(): Promise<void> {
  if (process.env[TEST_POSTGRES] !== undefined) return;
  globalThis.comptoirTestPostgres = await throwawayPostgres();
  process.env[TEST_POSTGRES] = globalThis.comptoirTestPostgres.url;
}
