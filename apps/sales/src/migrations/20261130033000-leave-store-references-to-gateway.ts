import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stores are a copy: that references are unique is the gateway's to see to. A second unique key made one of two
 * writers of a new store fail, who would otherwise have found the other's row.
 */
export class LeaveStoreReferencesToGateway20261130033000 implements MigrationInterface {
  readonly name = 'LeaveStoreReferencesToGateway20261130033000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table store drop constraint store_reference_key');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table store add unique (reference)');
  }
}
