import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The purchase orders of any one state are read in the order of the list; those with a price that deviates are few. */
export class FindByState20261129170000 implements MigrationInterface {
  readonly name = 'FindByState20261129170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index purchase_order_status on purchase_order (status, created_on, id)');
    await runner.query('drop index purchase_order_open');
    await runner.query(
      `create index purchase_order_deviating on purchase_order (created_on, id)
         where price_deviation and status not in ('INVOICED', 'CLOSED', 'CANCELLED')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index purchase_order_deviating');
    await runner.query(
      `create index purchase_order_open on purchase_order (status, created_on, id)
         where status not in ('CLOSED', 'CANCELLED', 'INVOICED')`,
    );
    await runner.query('drop index purchase_order_status');
  }
}
