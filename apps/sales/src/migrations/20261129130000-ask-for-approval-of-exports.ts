import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Above so many rows a file is made only once somebody else agreed. */
export class AskForApprovalOfExports20261129130000 implements MigrationInterface {
  readonly name = 'AskForApprovalOfExports20261129130000';

  async up(runner: QueryRunner): Promise<void> {
    // rows_alone: how many its orderer may take away alone; null where any number.
    await runner.query(`
      alter table export add column rows_alone int, add column approval_rows int, add column approval_until timestamptz,
        add column decided_by uuid, add column decided_by_name text, add column decided_at timestamptz,
        add column refusal_reason text`);
    await runner.query(
      `create index export_undecided on export (created_at desc, id desc) where state = 'AWAITING_APPROVAL'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update export set state = 'FAILED', failure = 'INTERRUPTED', finished_at = coalesce(finished_at, clock_timestamp())
      where state in ('AWAITING_APPROVAL', 'REFUSED')`);
    await runner.query(`update export set failure = 'INTERRUPTED' where failure = 'NOT_DECIDED'`);
    await runner.query('drop index export_undecided');
    await runner.query(`
      alter table export drop column rows_alone, drop column approval_rows, drop column approval_until,
        drop column decided_by, drop column decided_by_name, drop column decided_at, drop column refusal_reason`);
  }
}
