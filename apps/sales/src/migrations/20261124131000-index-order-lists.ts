import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index behind every order of the list of orders, and behind its narrow filters. */
export class IndexOrderLists20261124131000 implements MigrationInterface {
  readonly name = 'IndexOrderLists20261124131000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index sales_order_back_office, sales_order_front_desk, sales_order_installer, order_state_newest, sales_order_project_label, sales_order_customer_name, sales_order_salesperson_name,
        order_state_confirmed_or_never, order_state_planned_or_never, order_state_excl, order_state_incl,
        order_state_remaining, order_state_stage, order_state_reasons, order_state_light, order_state_due`);
    await runner.query(
      `create index order_state_confirmed on order_state (confirmed_on desc nulls last, order_id desc)`,
    );
  }
}

const statements = [
  `create index sales_order_back_office on sales_order (back_office_id) where back_office_id is not null`,
  `create index sales_order_front_desk on sales_order (front_desk_id) where front_desk_id is not null`,
  `create index sales_order_installer on sales_order (installer_id) where installer_id is not null`,
  `create index order_state_newest on order_state (created_on desc, order_id desc)`,
  `create index sales_order_project_label on sales_order (search_text(project_label), id)`,
  `create index sales_order_customer_name on sales_order (search_text(customer_name), id)`,
  `create index sales_order_salesperson_name on sales_order (search_text(coalesce(salesperson_name, '')), id)`,
  `drop index order_state_confirmed`,
  `create index order_state_confirmed_or_never on order_state (coalesce(confirmed_on, 'infinity'::date), order_id)`,
  `create index order_state_planned_or_never on order_state (coalesce(planned_delivery, 'infinity'::date), order_id)`,
  `create index order_state_excl on order_state (amount_excl_tax, order_id)`,
  `create index order_state_incl on order_state (amount_incl_tax, order_id)`,
  `create index order_state_remaining on order_state ((amount_incl_tax - paid), order_id)`,
  `create index order_state_stage on order_state (stage_rank(project_stage), order_id)`,
  `create index order_state_reasons on order_state using gin (reasons)`,
  `create index order_state_light on order_state (payment_light, created_on desc, order_id desc)`,
  `create index order_state_due on order_state (due_on, order_id) where due_on is not null`,
];
