import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files made of lists and documents, and their bytes. */
export class CreateExports20261124125000 implements MigrationInterface {
  readonly name = 'CreateExports20261124125000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table export_chunk, export');
  }
}

const statements = [
  // claim: the turn of the instance that makes it, until lease_until unless it says otherwise.
  `create table export (
     id uuid primary key,
     content text not null,
     list text not null,
     format text not null,
     parameters jsonb not null,
     scopes jsonb not null,
     file_name text not null,
     created_by uuid not null,
     created_by_name text not null,
     created_at timestamptz not null default clock_timestamp(),
     ordered_at timestamptz not null,
     state text not null default 'QUEUED',
     failure text,
     total int,
     done int not null default 0,
     bytes bigint,
     attempts int not null default 0,
     claim uuid,
     lease_until timestamptz,
     finished_at timestamptz,
     expires_at timestamptz
   )`,
  `create index export_open on export (created_at, id) where state in ('QUEUED', 'RUNNING')`,
  `create index export_orderer on export (created_by, created_at desc, id desc)`,
  `create index export_age on export (created_at)`,

  `create table export_chunk (
     export_id uuid not null references export on delete cascade,
     seq int not null,
     bytes bytea not null,
     primary key (export_id, seq)
   )`,
  // The bytes are packed already.
  `alter table export_chunk alter bytes set storage external`,
];
