import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quotes are filtered by their project's activity as they are by its stage and hold. */
export class AddActivityToQuotes20261124121000 implements MigrationInterface {
  readonly name = 'AddActivityToQuotes20261124121000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table quote_state add project_activity text not null default 'ACTIVE'`);
    await runner.query(`
      update quote_state s set project_activity = p.activity
      from quote h join project p on p.id = h.project_id
      where h.id = s.quote_id and p.activity <> s.project_activity`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quote_state drop project_activity');
  }
}
