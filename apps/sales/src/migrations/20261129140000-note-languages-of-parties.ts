import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language each third party is written to; until now everybody was in French. */
export class NoteLanguagesOfParties20261129140000 implements MigrationInterface {
  readonly name = 'NoteLanguagesOfParties20261129140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table party add column language text not null default 'fr'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table party drop column language');
  }
}
