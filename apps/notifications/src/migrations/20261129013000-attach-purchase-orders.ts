import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message may bring a purchase order, printed when it is sent. */
export class AttachPurchaseOrders20261129013000 implements MigrationInterface {
  readonly name = 'AttachPurchaseOrders20261129013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ready_message add column purchase_order jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ready_message drop column purchase_order');
  }
}
