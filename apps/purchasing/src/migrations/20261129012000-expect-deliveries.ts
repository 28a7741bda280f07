import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By when all goods of an order are to arrive, as it was told last, and from which purchase order that day is. */
export class ExpectDeliveries20261129012000 implements MigrationInterface {
  readonly name = 'ExpectDeliveries20261129012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sales_order add column expected_on date, add column expected_from text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sales_order drop column expected_on, drop column expected_from');
  }
}
