import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sent messages are forgotten after a while. How old those are that are here already is counted from now. */
export class DateSentMessages20261129080500 implements MigrationInterface {
  readonly name = 'DateSentMessages20261129080500';

  async up(runner: QueryRunner): Promise<void> {
    // A constant for the rows that are there: the table is not rewritten.
    await runner.query('alter table sent_message add column kept_at timestamptz not null default now()');
    await runner.query('alter table sent_message alter column kept_at set default clock_timestamp()');
    await runner.query('create index sent_message_age on sent_message (kept_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sent_message drop column kept_at');
  }
}
