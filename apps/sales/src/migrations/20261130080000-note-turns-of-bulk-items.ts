import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The turn of an item among those of its store is noted when the operation begins, and its skipped items are counted by an index. */
export class NoteTurnsOfBulkItems20261130080000 implements MigrationInterface {
  readonly name = 'NoteTurnsOfBulkItems20261130080000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index bulk_item_skipped, bulk_item_waiting');
    await runner.query('alter table bulk_item drop column turn');
    await runner.query(
      `create index bulk_item_turns on bulk_item (operation_id, store_id, seq) where state = 'PENDING' and dispatched_at is null`,
    );
  }
}

const statements = [
  `alter table bulk_item add column turn int not null default 0`,
  // Those that are done or left out have had theirs.
  `update bulk_item i set turn = t.turn
   from (select id, row_number() over (partition by operation_id, store_id order by seq) as turn from bulk_item
     where state in ('PENDING', 'FAILED')) t
   where i.id = t.id`,
  `alter table bulk_item alter column turn drop default`,
  `create index bulk_item_waiting on bulk_item (operation_id, turn, seq) where state = 'PENDING' and dispatched_at is null`,
  `drop index bulk_item_turns`,
  `create index bulk_item_skipped on bulk_item (operation_id, reason) where state = 'SKIPPED'`,
];
