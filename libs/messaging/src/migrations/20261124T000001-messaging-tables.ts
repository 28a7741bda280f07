import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the backbone, the same in every service's database. */
export class MessagingTables20261124000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        seq bigint generated always as identity primary key,
        id uuid not null unique,
        epoch int not null default 1,
        agg_type text not null,
        agg_id text not null,
        agg_ver bigint,
        type text not null,
        stream text not null,
        subject text not null,
        data jsonb not null,
        headers jsonb not null,
        created_at timestamptz not null default clock_timestamp(),
        published_at timestamptz,
        stream_seq bigint,
        attempts int not null default 0,
        last_error text,
        unique (agg_type, agg_id, agg_ver, type)
      ) with (autovacuum_vacuum_scale_factor = 0.01);
      create index outbox_pending on outbox (stream, seq) where published_at is null;
      create index outbox_published on outbox (published_at) where published_at is not null;
      create index outbox_position on outbox (stream, stream_seq) where stream_seq is not null;

      create table stream_memory (
        stream text primary key,
        created text not null
      );

      create table inbox (
        consumer text not null,
        id text not null,
        received_at timestamptz not null default clock_timestamp(),
        primary key (consumer, id)
      );
      create index inbox_received on inbox (received_at);

      create table dead_letter (
        id uuid primary key,
        consumer text not null,
        message_id text not null,
        durable text not null,
        subject text not null,
        headers jsonb not null,
        body bytea not null,
        error_class text not null,
        error_message text not null,
        error_fingerprint text not null,
        attempts int not null,
        first_at timestamptz not null default clock_timestamp(),
        last_at timestamptz not null default clock_timestamp(),
        status text not null default 'dead' check (status in ('dead', 'replaying', 'replayed', 'discarded')),
        resolved_at timestamptz,
        resolved_by text,
        reason text,
        unique (consumer, message_id)
      );
      create index dead_letter_open on dead_letter (error_fingerprint) where status in ('dead', 'replaying');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table dead_letter, inbox, stream_memory, outbox`);
  }
}

/** To be run with a service's own migrations, before them. */
export const messagingMigrations = [MessagingTables20261124000001];
