import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that belong to a project, in parts of a few hundred kilobytes. */
export class CreateProjectFiles20261129160000 implements MigrationInterface {
  readonly name = 'CreateProjectFiles20261129160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table project_file (
      id uuid primary key, project_id uuid not null references project on delete cascade, version int not null default 1,
      kind text not null, name text not null, type text, bytes int not null check (bytes > 0),
      received int not null default 0, parts int not null default 0,
      added_by_id text not null, added_by text not null, added_at timestamptz not null default clock_timestamp(),
      deleted_at timestamptz
    )`);
    await runner.query(
      'create index project_file_project on project_file (project_id) where deleted_at is null',
    );
    await runner.query(
      'create index project_file_gone on project_file (coalesce(deleted_at, added_at)) where deleted_at is not null or type is null',
    );
    await runner.query(`create table project_file_part (
      file_id uuid not null references project_file on delete cascade,
      part int not null, content bytea not null, primary key (file_id, part)
    )`);
    await runner.query('alter table project_file_part alter column content set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table project_file_part, project_file');
  }
}
