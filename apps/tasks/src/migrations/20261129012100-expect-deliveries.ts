import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By when the goods of customers' orders are to arrive, as purchasing said last. */
export class ExpectDeliveries20261129012100 implements MigrationInterface {
  readonly name = 'ExpectDeliveries20261129012100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table order_delivery (
        order_id uuid primary key,
        version int not null,
        project_id uuid not null,
        expected_on date,
        purchase_order_number text
      );
      create index order_delivery_project on order_delivery (project_id) where expected_on is not null;
      create index notice_goods_late on notice (about_id) where kind = 'GOODS_LATE';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index notice_goods_late; drop table order_delivery');
  }
}
