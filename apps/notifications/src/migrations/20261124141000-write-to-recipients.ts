import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mails to the recipients of projects and ready-made ones, what goes with them, who wants none, and what comes back. */
export class WriteToRecipients20261124141000 implements MigrationInterface {
  readonly name = 'WriteToRecipients20261124141000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table email_reply, opt_out, attached_file_part, attached_file, attachment_rule');
    await runner.query('drop table email_draft, ready_message, email_content');
    await runner.query('alter table template_version drop column format');
    const added = `select id from template where kind <> 'QUOTE_REMINDER' or deleted_at is not null`;
    await runner.query(`delete from template_version where template_id in (${added})`);
    await runner.query(`delete from template where id in (${added})`);
    await runner.query('drop index template_reminder');
    await runner.query('alter table template drop column format, drop column deleted_at');
    await runner.query('alter table template add unique nulls not distinct (kind, store_id, language)');
    await runner.query('drop index email_failed');
    await runner.query('delete from email where project_id is null');
    await runner.query(`alter table email drop column topic, drop column audience, drop column document_ids,
      drop column item_id, drop column bounced_at, alter column project_id set not null`);
  }
}

const statements = [
  `alter table email add column topic text not null default 'REMINDER', add column audience text,
     add column document_ids uuid[] not null default '{}', add column item_id uuid, add column bounced_at timestamptz, alter column project_id drop not null`,
  `create index email_failed on email (settled_at desc) where state in ('FAILED', 'BOUNCED')`,
  // What an operation's e-mails say, once, however many they are.
  `create table email_content (operation_id uuid primary key, ordered_by uuid not null, content jsonb not null)`,
  `create table ready_message (
     email_id uuid primary key references email on delete cascade,
     subject text not null, body_text text not null, body_html text, calendar jsonb
   )`,

  `alter table template drop constraint template_kind_store_id_language_key`,
  `alter table template add column format text not null default 'TEXT', add column deleted_at timestamptz`,
  `create unique index template_reminder on template (store_id, language) nulls not distinct
     where kind = 'QUOTE_REMINDER' and deleted_at is null`,
  `alter table template_version add column format text not null default 'TEXT'`,

  `create table email_draft (
     id uuid primary key, user_id uuid not null, content jsonb not null,
     saved_at timestamptz not null default clock_timestamp()
   )`,
  `create index email_draft_user on email_draft (user_id, saved_at desc)`,

  // What is not here is denied.
  `create table attachment_rule (document text not null, audience text not null, primary key (document, audience))`,
  `insert into attachment_rule (document, audience) values
     ('QUOTE', 'CUSTOMER'), ('QUOTE', 'FRONT_DESK'), ('QUOTE', 'SALESPERSON'), ('QUOTE', 'BACK_OFFICE'),
     ('INSTALLATION_SHEET', 'INSTALLER'), ('INSTALLATION_SHEET', 'BACK_OFFICE'), ('INSTALLATION_SHEET', 'SALESPERSON')`,

  `create table attached_file (
     id uuid primary key, owner_id uuid not null, name text not null, type text,
     bytes int not null, received int not null default 0,
     created_at timestamptz not null default clock_timestamp()
   )`,
  `create table attached_file_part (
     file_id uuid not null references attached_file on delete cascade,
     part int not null, content bytea not null, primary key (file_id, part)
   )`,

  `create table opt_out (
     party_id uuid primary key, version int not null, topics text[] not null,
     changed_at timestamptz not null default clock_timestamp()
   )`,

  `create table email_reply (
     id uuid primary key,
     email_id uuid not null references email, store_id uuid not null, project_id uuid,
     message_id text not null unique,
     from_name text not null, from_email text not null, subject text not null, body text not null,
     attachments jsonb not null,
     received_at timestamptz not null default clock_timestamp()
   )`,
  `create index email_reply_email on email_reply (email_id)`,
  `create index email_reply_newest on email_reply (received_at desc, id desc)`,
];
