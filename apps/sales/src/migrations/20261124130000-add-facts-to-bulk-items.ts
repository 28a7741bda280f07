import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the reason of an item says more precisely. */
export class AddFactsToBulkItems20261124130000 implements MigrationInterface {
  readonly name = 'AddFactsToBulkItems20261124130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table bulk_item add column facts jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table bulk_item drop column facts');
  }
}
