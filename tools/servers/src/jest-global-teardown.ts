/** Stops the PostgreSQL of this run, if the run started it, and deletes its data. */
export default async function tearDown(): Promise<void> {
  await globalThis.comptoirTestPostgres?.stop();
}
