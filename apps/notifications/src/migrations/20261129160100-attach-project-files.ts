import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of projects can be attached: plans and technical sheets to the installer, plans and terms to the customer. */
export class AttachProjectFiles20261129160100 implements MigrationInterface {
  readonly name = 'AttachProjectFiles20261129160100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into attachment_rule (document, audience) values
      ('PLAN', 'INSTALLER'), ('TECHNICAL_SHEET', 'INSTALLER'), ('PLAN', 'CUSTOMER'), ('TERMS', 'CUSTOMER')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from attachment_rule where document in ('PLAN', 'PHOTO', 'TECHNICAL_SHEET', 'TERMS', 'OTHER')`,
    );
  }
}
