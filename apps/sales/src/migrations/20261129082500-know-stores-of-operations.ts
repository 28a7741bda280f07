import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which stores a bulk operation does something: who may see those may see it. */
export class KnowStoresOfOperations20261129082500 implements MigrationInterface {
  readonly name = 'KnowStoresOfOperations20261129082500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table bulk_operation add column store_ids uuid[] not null default '{}'`);
    await runner.query(`
      update bulk_operation o set store_ids = i.store_ids
      from (select operation_id, array_agg(distinct store_id) as store_ids from bulk_item group by operation_id) i
      where i.operation_id = o.id`);
    await runner.query('create index bulk_operation_newest on bulk_operation (created_at desc, id desc)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index bulk_operation_newest');
    await runner.query('alter table bulk_operation drop column store_ids');
  }
}
