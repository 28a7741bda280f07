import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which supplier purchasing chose for lines of orders, and what suppliers call articles; by version. */
export class KeepLineSuppliers20261128230700 implements MigrationInterface {
  readonly name = 'KeepLineSuppliers20261128230700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table line_supplier (order_line_id uuid primary key, version int not null, supplier_id uuid);
      create table supplier_reference (
        supplier_id uuid not null,
        article_id uuid not null,
        version int not null,
        reference text not null,
        primary key (article_id, supplier_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table line_supplier, supplier_reference');
  }
}
