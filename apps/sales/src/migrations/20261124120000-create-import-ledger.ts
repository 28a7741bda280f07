import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each reference of an imported file said when it was last taken over. */
export class CreateImportLedger20261124120000 implements MigrationInterface {
  readonly name = 'CreateImportLedger20261124120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table imported_row (
        entity text not null,
        reference text not null,
        digest text not null,
        primary key (entity, reference)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table imported_row');
  }
}
