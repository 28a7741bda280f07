import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of each line of a generation the store, so that how far it is need not be looked up line by line, and when its goods
 * are wanted, where that was said of this line alone.
 */
export class PlaceItems20261129081000 implements MigrationInterface {
  readonly name = 'PlaceItems20261129081000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table generation_item add column store_id uuid, add column requested_on date');
    await runner.query(`
      update generation_item i set store_id = o.store_id from need n join sales_order o on o.id = n.order_id
      where n.order_line_id = i.order_line_id
    `);
    await runner.query('alter table generation_item alter column store_id set not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table generation_item drop column store_id, drop column requested_on');
  }
}
