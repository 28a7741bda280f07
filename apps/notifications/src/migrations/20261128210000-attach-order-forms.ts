import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order form can be attached: to everybody in a project who may know what it costs. */
export class AttachOrderForms20261128210000 implements MigrationInterface {
  readonly name = 'AttachOrderForms20261128210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into attachment_rule (document, audience) values
      ('ORDER', 'CUSTOMER'), ('ORDER', 'FRONT_DESK'), ('ORDER', 'SALESPERSON'), ('ORDER', 'BACK_OFFICE')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from attachment_rule where document = 'ORDER'`);
  }
}
