import { testDatabase, type TestDatabase } from '@comptoir/testing';
import type { QueryRunner } from 'typeorm';
import { dataSourceOf } from './data-source';
import { Db } from './db';
import { migrate, pendingMigrations } from './migrate';
import { sql } from './sql';

class CreateShelves20261124100000 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create extension if not exists pg_trgm; create extension if not exists unaccent; create extension if not exists btree_gist',
    );
    await runner.query('create table shelf (id int primary key)');
    await runner.query('insert into shelf values (1)');
  }
  async down(): Promise<void> {}
}
class AddLabel20261124110000 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table shelf add column label text');
  }
  async down(): Promise<void> {}
}
class IndexLabel20261124120000 {
  readonly transaction = false;
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index concurrently shelf_label on shelf (label)');
  }
  async down(): Promise<void> {}
}
class Broken20261124130000 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half_done (id int)');
    await runner.query('select * from nowhere');
  }
  async down(): Promise<void> {}
}
const all = [IndexLabel20261124120000, CreateShelves20261124100000, AddLabel20261124110000];
const names = ['CreateShelves20261124100000', 'AddLabel20261124110000', 'IndexLabel20261124120000'];

let database: TestDatabase;
beforeEach(async () => void (database = await testDatabase()));
afterEach(() => database.drop());

describe('migrating', () => {
  it('runs each once, in the order of their times, as the owner of the database', async () => {
    const dataSource = dataSourceOf(database.url, all);
    expect(await migrate(dataSource)).toEqual(names);
    expect(await migrate(dataSource)).toEqual([]);
    expect(dataSource.isInitialized).toBe(false);
  });

  it('happens once when several instances start together', async () => {
    const ran = await Promise.all([1, 2, 3].map(() => migrate(dataSourceOf(database.url, all))));
    expect(ran.flat()).toEqual(names);
    expect(await database.query('select count(*)::int as n from shelf')).toEqual([{ n: 1 }]);
  });

  it('tells what is missing without changing anything', async () => {
    const dataSource = await dataSourceOf(database.url, all).initialize();
    expect(await pendingMigrations(dataSource)).toEqual(names);
    expect(await database.query("select to_regclass('migrations') as made")).toEqual([{ made: null }]);
    await migrate(dataSource);
    expect(await pendingMigrations(dataSource)).toEqual([]);
    await dataSource.destroy();
  });

  it('keeps nothing of a migration that fails, and frees the lock', async () => {
    await expect(migrate(dataSourceOf(database.url, [...all, Broken20261124130000]))).rejects.toThrow(
      'nowhere',
    );
    expect(
      await database.query(
        "select to_regclass('half_done') as made, to_regclass('shelf') is not null as kept",
      ),
    ).toEqual([{ made: null, kept: true }]);
    expect(await migrate(dataSourceOf(database.url, all))).toEqual([]);
  });

  it('gives way to users who hold a lock, and tries again', async () => {
    await migrate(dataSourceOf(database.url, [CreateShelves20261124100000]));
    const db = await Db.open(dataSourceOf(database.url, []));
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const user = db.transaction(async (tx) => {
      await tx.query(sql`select * from shelf`);
      await held;
    });
    const migrating = migrate(dataSourceOf(database.url, all));
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    expect(await db.query(sql`select label_free.id from shelf label_free`)).toEqual([{ id: 1 }]);
    release();
    await user;
    expect(await migrating).toEqual(names.slice(1));
    await db.close();
  });

  it('gives up waiting for an instance that does not finish', async () => {
    const db = await Db.open(dataSourceOf(database.url, []));
    const other = await db.connectAlone('stuck');
    await other.query('select pg_advisory_lock(7303101126)');
    await expect(migrate(dataSourceOf(database.url, all), { waitMs: 300 })).rejects.toThrow(
      'another instance is migrating',
    );
    await other.end();
    await db.close();
  });
});
