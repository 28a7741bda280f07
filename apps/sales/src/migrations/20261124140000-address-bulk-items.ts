import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an item is addressed to, what parties opted out of and answered, and on which day an operation was ordered. */
export class AddressBulkItems20261124140000 implements MigrationInterface {
  readonly name = 'AddressBulkItems20261124140000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table party_opt_out');
    await runner.query('alter table bulk_operation drop column ordered_on');
    await runner.query('alter table quote_state drop column answered_at');
    await runner.query('alter table bulk_item drop column audience, drop column recipient_id');
  }
}

const statements = [
  `alter table bulk_item add column audience text, add column recipient_id uuid`,
  // The day of the business clock on which it was ordered: quotas are per day.
  `alter table bulk_operation add column ordered_on date`,
  `create index bulk_operation_of_day on bulk_operation (created_by, ordered_on)`,
  // When the customer last answered a reminder of this quote.
  `alter table quote_state add column answered_at timestamptz`,
  // What the mailer tells of a party: the topics that it wants no e-mails about.
  `create table party_opt_out (
     party_id uuid primary key,
     version int not null,
     topics text[] not null
   )`,
];
