import { randomBytes } from 'node:crypto';
import { randomPassword, TEST_POSTGRES, throwawayPostgres } from '@comptoir/tool-servers';
import { Client, Pool, type QueryResultRow } from 'pg';

export interface TestDatabase {
  readonly name: string;
  /** The owner's address. The owner is an ordinary role, as a service's role is in production. */
  readonly url: string;
  /** The superuser's address of the same database, for what an owner may not do (such as cutting connections). */
  readonly adminUrl: string;
  /** Runs one statement as the owner, on a small pool of the test's own. */
  query<R extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Cuts every connection but this object's own and deletes the database. Safe to call twice. */
  drop(): Promise<void>;
}

/**
 * A fresh, empty database with an owner of its own, on a real PostgreSQL (15 where it is installed).
 *
 * All suites of a run share one server and never see each other's database. Outside such a run a
 * private server is started and `drop()` ends it.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const shared = process.env[TEST_POSTGRES];
  const cluster =
    shared === undefined ? await throwawayPostgres() : { url: shared, stop: async () => undefined };
  const name = `test_${randomBytes(8).toString('hex')}`;
  const password = randomPassword();
  await asAdmin(cluster.url, [
    `create role ${name} login password '${password}'`,
    `create database ${name} owner ${name}`,
  ]);
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  const adminUrl = url.href;
  url.username = name;
  url.password = password;
  const pool = new Pool({ connectionString: url.href, max: 4 });
  pool.on('error', () => undefined); // a test may cut the connections; the next query takes a new one
  let dropped: Promise<void> | undefined;
  return {
    name,
    url: url.href,
    adminUrl,
    query: async <R extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<R>(text, [...values])).rows,
    drop: () =>
      (dropped ??= (async () => {
        await pool.end();
        await asAdmin(cluster.url, [
          `drop database if exists ${name} with (force)`,
          `drop role if exists ${name}`,
        ]);
        await cluster.stop();
      })()),
  };
}

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
