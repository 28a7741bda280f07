import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has touched since it was made is no longer a bulk operation's to take back. */
export class MarkTouched20261124105800 implements MigrationInterface {
  readonly name = 'MarkTouched20261124105800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task add column touched boolean not null default false');
    await runner.query('update task set touched = true where version > 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task drop column touched');
  }
}
