import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order by number: what has none yet comes before the first, so that one index gives it from either end. The order
 * by store: the stores in theirs, and of each its papers.
 */
export class IndexPaperOrders20261124210000 implements MigrationInterface {
  readonly name = 'IndexPaperOrders20261124210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index quote_by_number on quote (coalesce(number, ''), id);
      create index sales_order_by_number on sales_order (coalesce(number, ''), id);
      create index store_by_name on store (search_text(name));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index quote_by_number, sales_order_by_number, store_by_name');
  }
}
