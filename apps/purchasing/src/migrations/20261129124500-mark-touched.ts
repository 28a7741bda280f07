import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether anybody has changed a purchase order since its generation drafted it; of older ones each change counts. */
export class MarkTouched20261129124500 implements MigrationInterface {
  readonly name = 'MarkTouched20261129124500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table purchase_order add column touched boolean not null default false');
    await runner.query(`update purchase_order set touched = true where status = 'DRAFT' and version > 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table purchase_order drop column touched');
  }
}
