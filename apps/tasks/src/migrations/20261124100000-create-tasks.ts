import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks, who does them, their types, and the time zones of the stores that they belong to. */
export class CreateTasks20261124100000 implements MigrationInterface {
  readonly name = 'CreateTasks20261124100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table task_assignee, task, task_type, store; drop function search_text(text)');
  }
}

const statements = [
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,
  `create function search_text(value text) returns text language sql immutable parallel safe strict
     as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$`,

  `create table store (id uuid primary key, version int not null, time_zone text not null)`,

  `create table task_type (code text primary key, label_fr text not null, label_en text not null, position int not null)`,
  `insert into task_type values
     ('PHONE_REMINDER', 'Relance téléphonique', 'Follow-up call', 1),
     ('PAYMENT_CHECK', 'Contrôle paiement', 'Payment check', 2),
     ('EMAIL', 'Mail', 'E-mail', 3),
     ('OTHER', 'Autre', 'Other', 4)`,

  `create table task (
     id uuid primary key,
     version int not null default 1,
     store_id uuid not null,
     project_id uuid, project_number text, project_label text,
     type text not null references task_type,
     subject text not null,
     detail text,
     due_on date not null,
     priority text not null,
     state text not null default 'TODO',
     completion text not null,
     created_by_id uuid,
     created_by text not null,
     created_at timestamptz not null,
     done_at timestamptz,
     operation_id uuid
   )`,
  `create index task_due on task (due_on, id)`,
  `create index task_open on task (store_id, due_on, id) where state in ('TODO', 'IN_PROGRESS')`,
  `create index task_project on task (project_id) where project_id is not null`,
  `create index task_search on task using gin
     (search_text(subject || ' ' || coalesce(project_label, '') || ' ' || coalesce(project_number, '')) gin_trgm_ops)`,

  `create table task_assignee (
     task_id uuid not null references task on delete cascade,
     position int not null,
     party_id uuid not null,
     name text not null,
     done_at timestamptz,
     primary key (task_id, party_id)
   )`,
  `create index task_assignee_party on task_assignee (party_id, task_id)`,
];
