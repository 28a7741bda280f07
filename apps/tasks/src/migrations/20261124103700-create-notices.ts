import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the bell shows, and which kinds somebody does not want. */
export class CreateNotices20261124103700 implements MigrationInterface {
  readonly name = 'CreateNotices20261124103700';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_mute, notice');
  }
}

const statements = [
  // recipient_id: a user, or the party that a user is. Two things with one dedupe_key are one notice.
  `create table notice (
     id uuid primary key,
     recipient_id uuid not null,
     kind text not null,
     dedupe_key text not null,
     count int not null default 1,
     at timestamptz not null,
     read_at timestamptz,
     about_id uuid not null,
     store_id uuid,
     project_id uuid, project_number text, project_label text,
     actor text,
     words text,
     facts jsonb not null default '{}',
     unique (recipient_id, dedupe_key)
   )`,
  `create index notice_newest on notice (recipient_id, at desc, id desc)`,
  `create index notice_unread on notice (recipient_id, kind) where read_at is null`,
  `create index notice_oldest on notice (at)`,

  `create table notice_mute (user_id uuid not null, kind text not null, primary key (user_id, kind))`,
];
