import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants the daily digest, and when the next one is due. */
export class CreateDigests20261129073000 implements MigrationInterface {
  readonly name = 'CreateDigests20261129073000';

  async up(runner: QueryRunner): Promise<void> {
    // subscription_id: made anew whenever it is switched on, so that what one of them planned can be called off.
    // last_on: the last day that had its digest, or nothing to say; there is no second one for it.
    // tried_at: when somebody last set about it, in real time.
    await runner.query(`
      create table digest (
        user_id uuid primary key references app_user on delete cascade,
        wanted boolean not null,
        subscription_id uuid not null,
        due_at timestamptz not null,
        last_on date,
        tried_at timestamptz
      );
      create index digest_due on digest (due_at) where wanted`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table digest');
  }
}
