import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language each attendee is invited; until now everybody was in French. */
export class NoteLanguagesOfAttendees20261129141000 implements MigrationInterface {
  readonly name = 'NoteLanguagesOfAttendees20261129141000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table attendee add column language text not null default 'fr'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table attendee drop column language');
  }
}
