import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed the activity of a project, why, and since when it is so. */
export class TellWhyProjectsRest20261128223000 implements MigrationInterface {
  readonly name = 'TellWhyProjectsRest20261128223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table project add activity_reason text, add activity_by text, add activity_since date',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table project drop activity_reason, drop activity_by, drop activity_since');
  }
}
