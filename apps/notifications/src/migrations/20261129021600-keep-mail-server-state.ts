import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row: whether the mail server answers, as all replicas see it. */
export class KeepMailServerState20261129021600 implements MigrationInterface {
  readonly name = 'KeepMailServerState20261129021600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table mail_server (
      only_one boolean primary key default true check (only_one),
      version int not null default 1,
      down_since timestamptz
    )`);
    await runner.query('insert into mail_server default values');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_server');
  }
}
