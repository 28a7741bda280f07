import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations may bring the papers of the project. */
export class BringPapers20261124194500 implements MigrationInterface {
  readonly name = 'BringPapers20261124194500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table appointment add column with_papers boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table appointment drop column with_papers');
  }
}
