import { type ServiceName, services } from '@comptoir/contracts';
import { Client } from 'pg';
import { Trouble } from './screen';

/**
 * Gives each service a database and a role of its own, with the password of this checkout. What exists is kept.
 * `adminUrl` must name a role that may create roles and databases.
 */
export async function prepareDatabases(
  adminUrl: string,
  passwords: Record<ServiceName, string>,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Trouble(`PostgreSQL does not answer at ${new URL(adminUrl).host}: ${messageOf(error)}`);
  }
  try {
    for (const service of services) await prepare(client, nameOf(service), passwords[service]);
  } catch (error) {
    throw new Trouble(
      `The role of DATABASE_URL must be allowed to create roles and databases: ${messageOf(error)}`,
    );
  } finally {
    await client.end();
  }
}

export function databaseUrlOf(
  adminUrl: string,
  service: ServiceName,
  passwords: Record<ServiceName, string>,
): string {
  const url = new URL(adminUrl);
  url.username = nameOf(service);
  url.password = passwords[service];
  url.pathname = `/${nameOf(service)}`;
  return url.href;
}

const nameOf = (service: ServiceName) => `comptoir_${service}`;

async function prepare(client: Client, name: string, password: string): Promise<void> {
  const has = async (query: string) => (await client.query(query, [name])).rowCount === 1;
  const role = (await has('select from pg_roles where rolname = $1')) ? 'alter' : 'create';
  await client.query(`${role} role ${name} login password ${client.escapeLiteral(password)}`);
  if (await has('select from pg_database where datname = $1')) return;
  const { rows } = await client.query<{ super: boolean }>(
    'select rolsuper as super from pg_roles where rolname = current_user',
  );
  if (rows[0]?.super !== true) await client.query(`grant ${name} to current_user`);
  await client.query(`create database ${name} owner ${name} encoding 'UTF8' template template0`);
  await client.query(`revoke connect on database ${name} from public`);
}

const messageOf = (error: unknown) =>
  error instanceof Error && error.message ? error.message : String(error);
