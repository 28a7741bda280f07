import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders that go out by themselves, store by store, and what they have done. */
export class CreateReminderPlans20261124142000 implements MigrationInterface {
  readonly name = 'CreateReminderPlans20261124142000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table planned_reminder, reminder_plan');
  }
}

const statements = [
  // enabled_on: what was due before a store switched its plan on stays unsaid.
  `create table reminder_plan (
     store_id uuid primary key references store,
     version int not null,
     enabled boolean not null,
     enabled_on date,
     steps jsonb not null,
     from_time time not null, to_time time not null,
     weekdays int[] not null,
     gap_days int not null, most_per_customer int not null, within_days int not null, most_per_hour int not null
   )`,
  // Once per quote, last day and step. A quote that is extended begins anew.
  `create table planned_reminder (
     quote_id uuid not null references quote,
     expiry_date date not null,
     step int not null,
     store_id uuid not null, customer_id uuid not null, email_id uuid not null,
     planned_at timestamptz not null,
     primary key (quote_id, expiry_date, step)
   )`,
  `create index planned_reminder_customer on planned_reminder (customer_id, planned_at)`,
  `create index planned_reminder_store on planned_reminder (store_id, planned_at)`,
];
