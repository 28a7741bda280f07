import { Client } from 'pg';

const lock = 7_303_101_126; // any number, the same in every release
const pollMs = 100;

/**
 * Runs `work` while holding the database's migration lock. The lock belongs to a session of its own:
 * it goes when the process does, so that no crash can leave it behind.
 */
export async function withMigrationLock<T>(url: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'migration lock',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // the work itself will notice that the server is gone
  await client.connect();
  try {
    await acquire(client, Date.now() + waitMs);
    return await work();
  } finally {
    await client.end();
  }
}

async function acquire(client: Client, until: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
    if (rows[0]?.held) return;
    if (Date.now() > until)
      throw new Error('another instance is migrating this database and does not finish');
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
