import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody's own generations, newest first. */
export class FindGenerations20261129024000 implements MigrationInterface {
  readonly name = 'FindGenerations20261129024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index generation_of_user on generation (created_by_id, created_at desc, id desc)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index generation_of_user');
  }
}
