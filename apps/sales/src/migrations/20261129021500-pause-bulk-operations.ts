import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Operations wait for what is down and tell so, give each store its turn, and are counted against quotas of more kinds. */
export class PauseBulkOperations20261129021500 implements MigrationInterface {
  readonly name = 'PauseBulkOperations20261129021500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_server');
    await runner.query(
      'alter table bulk_operation drop column pause_reason, drop column moved_at, drop column counted_as',
    );
    await runner.query('drop index bulk_item_turns');
    await runner.query(
      `create index bulk_item_waiting on bulk_item (operation_id, seq) where state = 'PENDING' and dispatched_at is null`,
    );
  }
}

const statements = [
  // moved_at: when items were last handed over or answered.
  `alter table bulk_operation add column pause_reason text, add column moved_at timestamptz`,
  // Against which of its orderer's quotas.
  `alter table bulk_operation add column counted_as text`,
  `update bulk_operation set counted_as = case when kind in ('email', 'reminder') then 'mail' else kind end`,
  // What the mailer tells of its server.
  `create table mail_server (
     id text primary key,
     version int not null,
     down_since timestamptz
   )`,
  `create index bulk_item_turns on bulk_item (operation_id, store_id, seq) where state = 'PENDING' and dispatched_at is null`,
  `drop index bulk_item_waiting`,
];
