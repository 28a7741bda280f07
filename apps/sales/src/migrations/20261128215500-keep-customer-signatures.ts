import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What proves that a customer signed a quote through a link; rows are only ever added. */
export class KeepCustomerSignatures20261128215500 implements MigrationInterface {
  readonly name = 'KeepCustomerSignatures20261128215500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quote_signature (
        quote_id uuid primary key references quote,
        signer_name text not null,
        signed_at timestamptz not null,
        shown_version int not null,
        fingerprint text not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table quote_signature');
  }
}
