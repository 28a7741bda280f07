import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Purchase orders, and what can be bought, are counted by rows that say what changed, as orders are in sales; what conditions would look up in
 * other tables, a credit and a line that comes after its installation, is noted where they look. Whatever changes a
 * line locks its order, as does whatever moves the installation: neither overlooks the other.
 */
export class CountPurchases20261129190000 implements MigrationInterface {
  readonly name = 'CountPurchases20261129190000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...notes, ...backFill, ...counters]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger count_inserted on purchase_order;
      drop trigger count_updated on purchase_order;
      drop trigger count_deleted on purchase_order;
      drop trigger note_credit on supplier_invoice;
      drop trigger note_late on purchase_line;
      drop trigger note_late_lines on sales_order;
      drop trigger count_inserted on need;
      drop trigger count_updated on need;
      drop trigger count_deleted on need;
      drop function count_purchase_order(), count_need(), note_credit(), note_late(), note_late_lines();
      drop table purchase_counter, need_counter;
      drop index purchase_order_due, purchase_order_unacknowledged;
      alter table purchase_order drop column credited, drop column acknowledged, drop column due_on;
      alter table purchase_line drop column late;
      create index supplier_invoice_credit on supplier_invoice (purchase_order_id) where kind = 'CREDIT';
    `);
  }
}

const isLate = `l.received < l.quantity and l.expected_on > o.planned_delivery`;

const notes = [
  // due_on: a column, for an index on an expression is never read alone.
  `alter table purchase_order add column credited boolean not null default false,
     add column acknowledged boolean not null generated always as (acknowledged_on is not null) stored,
     add column due_on date generated always as (coalesce(expected_on, requested_on)) stored`,
  `alter table purchase_line add column late boolean not null default false`,
  `drop index supplier_invoice_credit`,
  `create index purchase_line_late on purchase_line (purchase_order_id) where late`,
  // What is under way is counted by its day from these alone.
  `create index purchase_order_due on purchase_order (due_on, store_id) include (amount)
     where status in ('SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED')`,
  `create index purchase_order_unacknowledged on purchase_order (sent_on, store_id) include (amount) where status = 'SENT'`,

  `create function note_credit() returns trigger language plpgsql as $$
   begin
     update purchase_order set credited = true where id = new.purchase_order_id and not credited;
     return null;
   end $$`,
  `create trigger note_credit after insert on supplier_invoice for each row
     when (new.kind = 'CREDIT') execute function note_credit()`,

  `create function note_late() returns trigger language plpgsql as $$
   declare planned date;
   begin
     select planned_delivery into planned from sales_order where id = new.order_id for share;
     new.late := new.received < new.quantity and coalesce(new.expected_on > planned, false);
     return new;
   end $$`,
  `create trigger note_late before insert or update of order_id, quantity, received, expected_on on purchase_line
     for each row when (new.expected_on is not null or new.late) execute function note_late()`,
  `create function note_late_lines() returns trigger language plpgsql as $$
   begin
     update purchase_line l set late = not l.late where l.order_id = new.id
       and l.late <> coalesce(l.received < l.quantity and l.expected_on > new.planned_delivery, false);
     return null;
   end $$`,
  `create trigger note_late_lines after update on sales_order for each row
     when (new.planned_delivery is distinct from old.planned_delivery) execute function note_late_lines()`,
];

const backFill = [
  `update purchase_order o set credited = true where exists (
     select from supplier_invoice i where i.purchase_order_id = o.id and i.kind = 'CREDIT')`,
  `update purchase_line l set late = true from sales_order o where o.id = l.order_id and ${isLate}`,
];

const events = [
  ['inserted', 'insert', 'new table as written'],
  ['updated', 'update', 'old table as before new table as written'],
  ['deleted', 'delete', 'old table as before'],
];

interface Counting {
  readonly table: string;
  readonly counter: string;
  readonly by: string;
  readonly amount: string;
  readonly only: string;
}

/** Counts what there is, and from then on what each statement changes. */
function counting({ table, counter, by, amount, only }: Counting): string[] {
  const change = (rows: string) => `
    insert into ${counter} (${by}, count, ${amount}) select * from (
      select ${by}, sum(n) as count, sum(n * ${amount}) as ${amount} from (${rows}) r where ${only} group by ${by}
    ) change where count <> 0 or ${amount} <> 0;`;
  const [gone, come] = ['select -1 as n, * from before', 'select 1 as n, * from written'];
  return [
    `insert into ${counter} select ${by}, count(*), sum(${amount}), true from ${table} where ${only} group by ${by}`,
    `create function count_${table}() returns trigger language plpgsql as $$
     begin
       if tg_op = 'INSERT' then ${change(come)}
       elsif tg_op = 'DELETE' then ${change(gone)}
       else ${change(`${gone} union all ${come}`)}
       end if;
       return null;
     end $$`,
    ...events.map(
      ([name, event, tables]) =>
        `create trigger count_${name} after ${event} on ${table} referencing ${tables}
           for each statement execute function count_${table}()`,
    ),
  ];
}

const counters = [
  `create table purchase_counter (
     store_id uuid not null,
     status text not null,
     acknowledged boolean not null,
     credited boolean not null,
     price_deviation boolean not null,
     count bigint not null,
     amount bigint not null,
     folded boolean not null default false
   )`,
  `create index purchase_counter_store on purchase_counter (store_id)`,
  `create index purchase_counter_unfolded on purchase_counter (store_id) where not folded`,
  `create table need_counter (
     buyable_in uuid not null,
     count bigint not null,
     buyable_amount bigint not null,
     folded boolean not null default false
   )`,
  `create index need_counter_store on need_counter (buyable_in)`,
  `create index need_counter_unfolded on need_counter (buyable_in) where not folded`,
  ...counting({
    table: 'purchase_order',
    counter: 'purchase_counter',
    by: 'store_id, status, acknowledged, credited, price_deviation',
    amount: 'amount',
    only: 'true',
  }),
  ...counting({
    table: 'need',
    counter: 'need_counter',
    by: 'buyable_in',
    amount: 'buyable_amount',
    only: 'buyable_in is not null',
  }),
];
