import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Frozen selections and the durable operations on them. */
export class CreateBulkTables20261124110000 implements MigrationInterface {
  readonly name = 'CreateBulkTables20261124110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bulk_item, bulk_operation, selection_item, selection');
  }
}

const statements = [
  // filter: what the documents matched; they must still match it when something is done to them.
  `create table selection (
     id uuid primary key,
     target text not null,
     filter jsonb,
     created_by uuid not null,
     documents int not null,
     projects int not null,
     customers int not null,
     created_at timestamptz not null default clock_timestamp(),
     expires_at timestamptz not null
   )`,
  `create index selection_expiry on selection (expires_at)`,
  `create table selection_item (
     selection_id uuid not null references selection on delete cascade,
     document_id uuid not null,
     project_id uuid not null,
     customer_id uuid not null,
     store_id uuid not null,
     primary key (selection_id, document_id)
   )`,

  `create table bulk_operation (
     id uuid primary key,
     version int not null default 1,
     kind text not null,
     state text not null,
     label text not null,
     parameters jsonb not null,
     created_by uuid not null,
     created_by_name text not null,
     created_at timestamptz not null default clock_timestamp(),
     starts_at timestamptz not null,
     finished_at timestamptz,
     total int not null,
     done int not null default 0,
     skipped int not null default 0,
     failed int not null default 0,
     pending int not null,
     next_chunk int not null default 1,
     check (total = done + skipped + failed + pending)
   )`,
  `create index bulk_operation_open on bulk_operation (starts_at) where state in ('SCHEDULED', 'RUNNING', 'PAUSED')`,
  `create index bulk_operation_creator on bulk_operation (created_by, created_at desc, id desc)`,

  // dispatched_at: handed to the service that owns the effect; the answer moves the state.
  `create table bulk_item (
     id uuid primary key,
     operation_id uuid not null references bulk_operation on delete cascade,
     seq int not null,
     project_id uuid not null,
     customer_id uuid not null,
     store_id uuid not null,
     document_ids uuid[] not null,
     state text not null default 'PENDING',
     reason text,
     effect_id uuid,
     dispatched_at timestamptz,
     unique (operation_id, seq)
   )`,
  `create index bulk_item_waiting on bulk_item (operation_id, seq) where state = 'PENDING' and dispatched_at is null`,
  `create index bulk_item_in_flight on bulk_item (operation_id) where state = 'PENDING' and dispatched_at is not null`,
];
