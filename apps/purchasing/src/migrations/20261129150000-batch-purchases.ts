import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same done to many purchase orders: who ordered it within which reach, and what became of each. */
export class BatchPurchases20261129150000 implements MigrationInterface {
  readonly name = 'BatchPurchases20261129150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table purchase_batch (
         id uuid primary key,
         state text not null default 'RUNNING',
         verb text not null,
         reason text,
         created_by text not null,
         created_by_id uuid not null,
         role_id uuid,
         reach jsonb not null,
         created_at timestamptz not null,
         worked_at timestamptz not null,
         finished_at timestamptz
       )`,
    );
    await runner.query(
      `create index purchase_batch_running on purchase_batch (worked_at, id) where state = 'RUNNING'`,
    );
    await runner.query(
      'create index purchase_batch_of_user on purchase_batch (created_by_id, created_at desc, id desc)',
    );
    // "version": of the purchase order when it was chosen.
    await runner.query(
      `create table purchase_batch_item (
         batch_id uuid not null references purchase_batch,
         position int not null,
         purchase_order_id uuid not null references purchase_order,
         version int not null,
         state text not null default 'PENDING',
         refusal jsonb,
         failures int not null default 0,
         primary key (batch_id, position)
       )`,
    );
    await runner.query(
      `create index purchase_batch_pending on purchase_batch_item (batch_id, position) where state = 'PENDING'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table purchase_batch_item');
    await runner.query('drop table purchase_batch');
  }
}
