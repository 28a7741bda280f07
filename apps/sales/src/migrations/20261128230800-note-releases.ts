import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that purchasing was asked to let go because they are being cancelled. */
export class NoteReleases20261128230800 implements MigrationInterface {
  readonly name = 'NoteReleases20261128230800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table order_release (order_id uuid primary key, version int not null, begun_at timestamptz not null)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table order_release');
  }
}
