import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which large files nobody has to be asked about any more, for requests that arrive after their answer. */
export class RememberSettledApprovals20261130034000 implements MigrationInterface {
  readonly name = 'RememberSettledApprovals20261130034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table export_approval (
      export_id uuid primary key,
      settled boolean not null,
      at timestamptz not null
    )`);
    await runner.query('create index export_approval_oldest on export_approval (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table export_approval');
  }
}
