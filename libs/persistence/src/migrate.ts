import { DataSource } from 'typeorm';
import { optionsOf, urlOf, type Migration, type SessionSettings } from './data-source';
import { withMigrationLock } from './migration-lock';

export interface MigrateOptions {
  /** How long to wait for another instance that is migrating. Default 60 s. */
  readonly waitMs?: number;
}

const settings: SessionSettings = { statementTimeoutMs: 0, lockTimeoutMs: 2_000 };
const lockNotAvailable = '55P03';
const attempts = 10;

/**
 * Brings the database up to date and gives the names of the migrations that ran.
 *
 * Of several instances that start at once one migrates and the others wait for it. A migration never
 * makes users wait behind it for more than 2 s: it gives up its lock request and is tried again. It
 * needs no more than the role that owns the database. Already connected or not, the data source given
 * is left as it is.
 */
export async function migrate(
  dataSource: DataSource,
  { waitMs = 60_000 }: MigrateOptions = {},
): Promise<string[]> {
  const url = urlOf(dataSource);
  return withMigrationLock(url, waitMs, async () => {
    const migrator = new DataSource(
      optionsOf(url, { migrations: migrationsOf(dataSource), poolSize: 2, settings }),
    );
    await migrator.initialize();
    try {
      return await runPatiently(migrator);
    } finally {
      await migrator.destroy();
    }
  });
}

/** The migrations that this program has and the database has not, in order. Changes nothing. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const [{ exists } = { exists: false }] = await dataSource.query<{ exists: boolean }[]>(
    `select to_regclass('migrations') is not null as exists`,
  );
  const done = exists ? await dataSource.query<{ name: string }[]>('select name from migrations') : [];
  const names = new Set(done.map(({ name }) => name));
  return migrationsOf(dataSource)
    .map(({ name }) => name)
    .filter((name) => !names.has(name));
}

async function runPatiently(migrator: DataSource): Promise<string[]> {
  const done: string[] = [];
  for (let attempt = 1; ; attempt++) {
    const before = await pendingMigrations(migrator);
    try {
      await migrator.runMigrations({ transaction: 'each' });
      return [...done, ...before];
    } catch (error) {
      const left = new Set(await pendingMigrations(migrator));
      done.push(...before.filter((name) => !left.has(name)));
      if (codeOf(error) !== lockNotAvailable || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
    }
  }
}

function migrationsOf({ options }: DataSource): Migration[] {
  const declared = Array.isArray(options.migrations) ? options.migrations : [];
  return declared
    .filter((entry): entry is Migration => typeof entry === 'function')
    .sort((a, b) => timeOf(a) - timeOf(b));
}

/** As TypeORM reads it: the last 13 digits of the name. */
function timeOf({ name }: Migration): number {
  return Number(name.slice(-13));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? (error as { code?: unknown }).code : undefined;
}
