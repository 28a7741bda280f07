import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of purchase orders the histories of projects have told. */
export class TellPurchases20261129013500 implements MigrationInterface {
  readonly name = 'TellPurchases20261129013500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table purchase_order_told (id uuid primary key, version int not null, status text not null, receipts int not null)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table purchase_order_told');
  }
}
