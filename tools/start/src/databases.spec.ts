import { services } from '@comptoir/contracts';
import { throwawayPostgres, type ThrowawayPostgres } from '@comptoir/tool-servers';
import { Client } from 'pg';
import { databaseUrlOf, prepareDatabases } from './databases';

describe('the databases of the services', () => {
  let server: ThrowawayPostgres;
  const passwords = Object.fromEntries(services.map((name) => [name, `pass'word-${name}`])) as Record<
    (typeof services)[number],
    string
  >;
  beforeAll(async () => {
    server = await throwawayPostgres();
  });
  afterAll(() => server.stop());

  const ask = async (url: string, query: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<{ value: string }>(query)).rows[0]?.value;
    } finally {
      await client.end();
    }
  };

  it('are made once, each with an owner who reaches no other, and keep their data', async () => {
    await prepareDatabases(server.url, passwords);
    const sales = databaseUrlOf(server.url, 'sales', passwords);
    await ask(sales, "create table kept as select 'yes' as value");
    await prepareDatabases(server.url, { ...passwords, tasks: 'another' });
    expect(await ask(sales, 'select value from kept')).toBe('yes');
    expect(
      await ask(sales, 'select rolsuper::text as value from pg_roles where rolname = current_user'),
    ).toBe('false');
    const elsewhere = new URL(sales);
    elsewhere.pathname = '/comptoir_tasks';
    await expect(ask(elsewhere.href, 'select 1')).rejects.toThrow('permission denied');
    await expect(ask(databaseUrlOf(server.url, 'tasks', passwords), 'select 1')).rejects.toThrow('password');
  });

  it('can be made by a role that is no superuser', async () => {
    const other = await throwawayPostgres();
    await ask(other.url, "create role maker login createdb createrole password 'm'");
    const url = new URL(other.url);
    url.username = 'maker';
    url.password = 'm';
    await prepareDatabases(url.href, passwords);
    expect(await ask(databaseUrlOf(other.url, 'gateway', passwords), "select 'in' as value")).toBe('in');
    await other.stop();
  });

  it('a server that does not answer, and a role that may not, are told in a sentence', async () => {
    await expect(prepareDatabases('postgres://x:y@127.0.0.1:1/z', passwords)).rejects.toThrow(
      'PostgreSQL does not answer at 127.0.0.1:1',
    );
    await ask(server.url, "create role guest login password 'g'");
    const url = new URL(server.url);
    url.username = 'guest';
    url.password = 'g';
    await expect(prepareDatabases(url.href, passwords)).rejects.toThrow(
      'must be allowed to create roles and databases',
    );
  });
});
