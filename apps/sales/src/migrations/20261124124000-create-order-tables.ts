import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders, what of quotes they took over, how they are paid, and what purchasing says of their lines. */
export class CreateOrderTables20261124124000 implements MigrationInterface {
  readonly name = 'CreateOrderTables20261124124000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table order_counter, order_coverage, order_amendment, payment, payment_milestone, quote_successor,
        order_search, order_line, order_state, sales_order;
      drop function count_new_orders(), count_changed_orders(), refuse_change();
    `);
  }
}

/** What the counters tell orders apart by: the columns of the state that predicates look at. */
const counted = `store_id, status, project_stage, project_hold, project_activity, carry_over, ordered, payment_light,
  orderable, awaiting_delivery`;
const totals = `sum(n) as count, sum(n * amount_excl_tax) as amount_excl_tax, sum(n * amount_incl_tax) as amount_incl_tax`;
const countInto = `insert into order_counter (${counted}, count, amount_excl_tax, amount_incl_tax)`;

const statements = [
  // Header: what rarely changes, with the words that a list row shows. State: what changes often, narrow.
  `create table sales_order (
     id uuid primary key,
     reference text unique,
     number text unique,
     project_id uuid not null references project,
     store_id uuid not null references store,
     customer_id uuid not null references party,
     salesperson_id uuid, back_office_id uuid, front_desk_id uuid, installer_id uuid,
     created_on date not null,
     project_number text not null,
     project_label text not null,
     customer_name text not null,
     salesperson_name text,
     quote_id uuid references quote,
     vat jsonb not null default '[]',
     note text,
     reason text,
     amendments int not null default 0
   )`,
  `create index sales_order_newest on sales_order (created_on desc, id desc)`,
  `create index sales_order_store on sales_order (store_id, created_on desc, id desc)`,
  `create index sales_order_customer on sales_order (customer_id, created_on desc, id desc)`,
  `create index sales_order_salesperson on sales_order (salesperson_id, created_on desc, id desc)`,
  `create index sales_order_project on sales_order (project_id)`,
  `create index sales_order_quote on sales_order (quote_id) where quote_id is not null`,

  // paid: received less bounced and refunded. due_on: of the earliest milestone that it does not cover.
  // reasons: why not everything can be ordered. ordered, sent, received: NONE, PARTIAL or FULL.
  `create table order_state (
     order_id uuid primary key references sales_order on delete cascade,
     version int not null default 1,
     store_id uuid not null,
     salesperson_id uuid,
     created_on date not null,
     status text not null,
     confirmed_on date, planned_delivery date,
     amount_excl_tax bigint not null,
     amount_incl_tax bigint not null,
     cost bigint not null default 0,
     paid bigint not null default 0,
     due_on date,
     carry_over text not null default 'NONE',
     project_stage text not null,
     project_hold text not null,
     project_activity text not null,
     delivery_planned boolean not null default false,
     coverage_version int not null default 0,
     reasons text[] not null default '{NOT_CONFIRMED}',
     ordered text not null default 'NONE',
     sent text not null default 'NONE',
     received text not null default 'NONE',
     orderable boolean not null generated always as (cardinality(reasons) = 0) stored,
     payment_light text not null generated always as (
       case when amount_incl_tax > 0 and paid >= amount_incl_tax then 'GREEN' when paid > 0 then 'ORANGE' else 'GREY' end) stored,
     awaiting_delivery boolean not null generated always as (
       status in ('CONFIRMED', 'IN_FULFILMENT') and received = 'FULL' and not delivery_planned
       and project_stage in ('CONTROLLED', 'PURCHASING', 'READY_TO_DELIVER')) stored
   ) with (fillfactor = 85)`,
  `create index order_state_status on order_state (status, created_on desc, order_id desc)`,
  `create index order_state_store_status on order_state (store_id, status, created_on desc, order_id desc)`,
  `create index order_state_confirmed on order_state (confirmed_on desc nulls last, order_id desc)`,
  `create index order_state_orderable on order_state (created_on desc, order_id desc) where orderable`,
  `create index order_state_awaiting on order_state (created_on desc, order_id desc) where awaiting_delivery`,
  `create index order_state_held on order_state (project_hold, created_on desc, order_id desc)
     where project_hold <> 'NONE' and status in ('DRAFT', 'CONFIRMED', 'IN_FULFILMENT')`,

  `create table order_line (
     order_id uuid not null references sales_order on delete cascade,
     position int not null,
     id uuid not null,
     quote_line_id uuid,
     article_id uuid references article,
     label text not null,
     quantity numeric(9,3) not null,
     unit_price numeric(14,4) not null,
     discount_percent numeric(5,2) not null default 0,
     vat_rate text not null,
     eco_contribution bigint not null default 0,
     total bigint not null,
     purchase_price numeric(14,4),
     primary key (order_id, position)
   )`,
  `create index order_line_article on order_line (article_id) where article_id is not null`,

  `create table order_search (order_id uuid primary key references sales_order on delete cascade, content text not null)`,
  `create index order_search_content on order_search using gin (content gin_trgm_ops)`,

  // What of a quote went where, so that quotes need not know orders.
  `create table quote_successor (
     quote_id uuid not null references quote on delete cascade,
     document_id uuid not null,
     kind text not null,
     number text,
     taken_on date not null,
     primary key (quote_id, document_id)
   )`,

  `create table order_amendment (
     order_id uuid not null references sales_order on delete cascade,
     number int not null,
     at timestamptz not null,
     by text not null,
     reason text not null,
     amount_incl_tax_before bigint not null,
     amount_incl_tax_after bigint not null,
     changes jsonb not null,
     primary key (order_id, number)
   )`,

  `create table payment_milestone (
     order_id uuid not null references sales_order on delete cascade,
     position int not null,
     id uuid not null,
     kind text not null,
     amount bigint not null check (amount > 0),
     due_on date,
     method text,
     payer_kind text not null,
     payer_name text,
     primary key (order_id, position)
   )`,
  `create table payment (
     id uuid primary key,
     order_id uuid not null references sales_order,
     kind text not null,
     amount bigint not null check (amount > 0),
     method text not null,
     payer_kind text not null,
     payer_name text,
     "on" date not null,
     reverses_id uuid references payment,
     reason text,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `create index payment_order on payment (order_id, recorded_at, id)`,
  `create unique index payment_bounced_once on payment (reverses_id) where kind = 'BOUNCED'`,
  `create function refuse_change() returns trigger language plpgsql
     as $$ begin raise exception '% is only ever added to', tg_table_name; end $$`,
  `create trigger payment_is_append_only before update or delete on payment for each row execute function refuse_change()`,

  // By line: on purchase orders not sent, sent (arrived included), arrived.
  `create table order_coverage (
     order_line_id uuid primary key,
     order_id uuid not null references sales_order on delete cascade,
     draft numeric(12,3) not null default 0,
     sent numeric(12,3) not null default 0,
     received numeric(12,3) not null default 0
   )`,
  `create index order_coverage_order on order_coverage (order_id)`,

  // Sums by what predicates look at, and the changes since: rows are only added here, and folded now and then, so that
  // no two writers ever wait for each other.
  `create table order_counter (
     store_id uuid not null,
     status text not null,
     project_stage text not null,
     project_hold text not null,
     project_activity text not null,
     carry_over text not null,
     ordered text not null,
     payment_light text not null,
     orderable boolean not null,
     awaiting_delivery boolean not null,
     count bigint not null,
     amount_excl_tax bigint not null,
     amount_incl_tax bigint not null,
     folded boolean not null default false
   )`,
  `create index order_counter_store on order_counter (store_id)`,
  `create index order_counter_unfolded on order_counter (store_id) where not folded`,
  `create function count_new_orders() returns trigger language plpgsql as $$ begin
     ${countInto} select ${counted}, ${totals} from (select 1 as n, * from fresh) f group by ${counted};
     return null;
   end $$`,
  `create function count_changed_orders() returns trigger language plpgsql as $$ begin
     ${countInto} select * from (
       select ${counted}, ${totals} from (select -1 as n, * from old_rows union all select 1, * from new_rows) f group by ${counted}
     ) delta where count <> 0 or amount_excl_tax <> 0 or amount_incl_tax <> 0;
     return null;
   end $$`,
  `create trigger count_new_orders after insert on order_state
     referencing new table as fresh for each statement execute function count_new_orders()`,
  `create trigger count_changed_orders after update on order_state
     referencing old table as old_rows new table as new_rows for each statement execute function count_changed_orders()`,
];
