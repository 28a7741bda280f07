import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How users have arranged the columns of lists. */
export class CreateListLayouts20261129012000 implements MigrationInterface {
  readonly name = 'CreateListLayouts20261129012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table list_layout (
        user_id uuid not null references app_user on delete cascade,
        list text not null,
        layout jsonb not null,
        primary key (user_id, list)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table list_layout');
  }
}
