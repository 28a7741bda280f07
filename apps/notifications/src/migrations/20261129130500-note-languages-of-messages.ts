import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language a message is that its sender wrote: whoever reads it aloud has to know. */
export class NoteLanguagesOfMessages20261129130500 implements MigrationInterface {
  readonly name = 'NoteLanguagesOfMessages20261129130500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table ready_message add column language text not null default 'fr'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ready_message drop column language');
  }
}
