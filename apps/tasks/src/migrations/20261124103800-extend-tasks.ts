import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Types of task that administrators edit, tasks on several projects, and bulk operations that were taken back. */
export class ExtendTasks20261124103800 implements MigrationInterface {
  readonly name = 'ExtendTasks20261124103800';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table taken_back_operation, project_of_task;
      drop index task_operation;
      alter table task drop column project_count;
      alter table task_type drop column version, drop column active;
    `);
  }
}

const statements = [
  `alter table task_type add column version int not null default 1, add column active boolean not null default true`,

  // The projects of a task on several of them; the task itself names the first.
  `create table project_of_task (
     task_id uuid not null references task on delete cascade,
     project_id uuid not null,
     number text not null,
     label text not null,
     primary key (task_id, project_id)
   )`,
  `create index project_of_task_project_id on project_of_task (project_id)`,
  `alter table task add column project_count int not null default 0`,
  `update task set project_count = 1 where project_id is not null`,
  `create index task_operation on task (operation_id) where operation_id is not null`,

  `create table taken_back_operation (operation_id uuid primary key, version int not null)`,
];
