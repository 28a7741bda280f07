import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from './postgres';

const password = 'correcthorse';

describe('a PostgreSQL of our own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(homedir(), '.comptoir-spec-'));
    chmodSync(folder, 0o700);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('works below a 0700 home, keeps its data over a kill, and wants the password', async () => {
    const options = { dataDir: join(folder, 'postgres'), password, binaries: 'embedded' } as const;
    const first = await startPostgres(options);
    await query(first.url, 'create table shop (name text)');
    await query(first.url, "insert into shop values ('Lyon')");
    await expect(query(first.url.replace(password, 'wrong'), 'select 1')).rejects.toThrow('password');
    first.process.signal('SIGKILL');
    await first.process.exited;

    const second = await startPostgres(options);
    expect(await query(second.url, 'select name from shop')).toEqual([{ name: 'Lyon' }]);
    expect(statSync(options.dataDir).mode & 0o777).toBe(0o700);
    await second.stop();
    expect(existsSync(join(options.dataDir, 'postmaster.pid'))).toBe(false);
  });

  it('says why it cannot start', async () => {
    const dataDir = join(folder, 'notes');
    mkdirSync(join(dataDir, 'PG_VERSION'), { recursive: true });
    await expect(startPostgres({ dataDir, password, binaries: 'embedded' })).rejects.toThrow(
      'PostgreSQL did not start',
    );
  });
});

it("the system's PostgreSQL is preferred for tests", async () => {
  const url = process.env.COMPTOIR_TEST_PG ?? '';
  const [{ version }] = (await query(url, 'select version()')) as [{ version: string }];
  expect(version).toMatch(existsSync('/usr/lib/postgresql/15') ? /^PostgreSQL 15/ : /^PostgreSQL/);
  expect(tmpdir()).not.toBe('');
});

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
