import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Purchase orders are found by the projects and the customers' orders that they buy for. */
export class FindByProject20261129021000 implements MigrationInterface {
  readonly name = 'FindByProject20261129021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index project_words on project using gin (search_text(number || ' ' || label) gin_trgm_ops)`,
    );
    await runner.query(
      `create index sales_order_words on sales_order using gin (search_text(coalesce(number, '')) gin_trgm_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index project_words, sales_order_words');
  }
}
