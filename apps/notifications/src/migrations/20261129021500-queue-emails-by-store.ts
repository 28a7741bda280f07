import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stores take turns: each has its own queue. */
export class QueueEmailsByStore20261129021500 implements MigrationInterface {
  readonly name = 'QueueEmailsByStore20261129021500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index email_turns on email (store_id, next_attempt_at, id) where state = 'QUEUED'`,
    );
    await runner.query('drop index email_queue');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create index email_queue on email (next_attempt_at, id) where state = 'QUEUED'`);
    await runner.query('drop index email_turns');
  }
}
