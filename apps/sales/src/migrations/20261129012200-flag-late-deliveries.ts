import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders whose goods come after the day on which they were to be fitted. */
export class FlagLateDeliveries20261129012200 implements MigrationInterface {
  readonly name = 'FlagLateDeliveries20261129012200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table order_counter add column delivery_late boolean not null default false');
    // fitting_on: of the first appointment that stands to deliver or install. expected_on: see purchasing's announcement.
    await runner.query(`
      alter table order_state add column fitting_on date, add column expected_on date, add column expected_from text,
        add column expected_version int not null default 0,
        add column delivery_late boolean not null generated always as (
          status in ('CONFIRMED', 'IN_FULFILMENT')
          and coalesce(expected_on > coalesce(fitting_on, planned_delivery), false)) stored`);
    await runner.query(
      'create index order_state_late on order_state (created_on desc, order_id desc) where delivery_late',
    );
    for (const statement of counting(`${counted}, delivery_late`)) await runner.query(statement);
    await runner.query(`
      update order_state s set fitting_on = a.first
      from sales_order h join (
        select project_id, min(starts_on) as first from project_appointment
        where type in ('DELIVERY', 'INSTALLATION') and state in ('PROPOSED', 'RESCHEDULED', 'CONFIRMED') group by project_id
      ) a on a.project_id = h.project_id
      where h.id = s.order_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of counting(counted)) await runner.query(statement);
    await runner.query('alter table order_counter drop column delivery_late');
    await runner.query(`
      alter table order_state drop column delivery_late, drop column fitting_on, drop column expected_on,
        drop column expected_from, drop column expected_version`);
  }
}

const counted = `store_id, status, project_stage, project_hold, project_activity, carry_over, ordered, payment_light,
  orderable, awaiting_delivery`;
const totals = `sum(n) as count, sum(n * amount_excl_tax) as amount_excl_tax, sum(n * amount_incl_tax) as amount_incl_tax`;

function counting(dimensions: string): string[] {
  const into = `insert into order_counter (${dimensions}, count, amount_excl_tax, amount_incl_tax)`;
  return [
    `create or replace function count_new_orders() returns trigger language plpgsql as $$ begin
       ${into} select ${dimensions}, ${totals} from (select 1 as n, * from fresh) f group by ${dimensions};
       return null;
     end $$`,
    `create or replace function count_changed_orders() returns trigger language plpgsql as $$ begin
       ${into} select * from (
         select ${dimensions}, ${totals} from (select -1 as n, * from old_rows union all select 1, * from new_rows) f
         group by ${dimensions}
       ) delta where count <> 0 or amount_excl_tax <> 0 or amount_incl_tax <> 0;
       return null;
     end $$`,
  ];
}
