import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is chosen for a line and asked by a supplier has versions, so that it can be told. */
export class CountChoices20261128214500 implements MigrationInterface {
  readonly name = 'CountChoices20261128214500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table need add column choice_version int not null default 0;
      alter table supplier_price add column version int not null default 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table need drop column choice_version;
      alter table supplier_price drop column version;
    `);
  }
}
