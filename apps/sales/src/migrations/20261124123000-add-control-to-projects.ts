import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who held a project and until when, who controlled it and what they looked at, and its appointments. */
export class AddControlToProjects20261124123000 implements MigrationInterface {
  readonly name = 'AddControlToProjects20261124123000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project
        add hold_by text, add hold_since date, add review_on date,
        add surveyed_on date,
        add controlled_by text, add controlled_on date, add checklist text[]`);
    await runner.query(`
      create table project_appointment (
        id uuid primary key,
        version int not null,
        project_id uuid not null,
        type text not null,
        state text not null,
        starts_on date not null
      )`);
    await runner.query(`create index project_appointment_project on project_appointment (project_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table project_appointment;
      alter table project drop hold_by, drop hold_since, drop review_on, drop surveyed_on, drop controlled_by,
        drop controlled_on, drop checklist`);
  }
}
