import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed to the mail server is kept as it was: templates and papers change, what somebody got does not. */
export class KeepSentMessages20261129012000 implements MigrationInterface {
  readonly name = 'KeepSentMessages20261129012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table sent_message (
      email_id uuid primary key references email on delete cascade,
      sender text not null,
      subject text not null, body_text text not null, body_html text not null,
      attachments jsonb not null
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sent_message');
  }
}
