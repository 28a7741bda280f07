import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a line can be bought now, and for how much, kept on its need by whatever changes the answer of `need_today`: the
 * figure « À commander » is counted from an index. Orders are locked before their needs, in the order of their ids, as
 * everywhere; what a new row was judged by is locked as well, so that neither of two changes overlooks the other.
 */
export class NoteBuyable20261129022000 implements MigrationInterface {
  readonly name = 'NoteBuyable20261129022000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...columns, ...functions, ...triggers, backFill]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name } of triggered) await runner.query(`drop trigger ${name} on ${table}`);
    await runner.query(`
      drop function note_needs, note_orders, note_projects, note_articles, note_suppliers, note_prices,
        note_articles_of(uuid[]), note_orders_of(uuid[]), note_buyable(uuid[]);
      drop index purchase_line_awaited;
      alter table need drop column buyable_in, drop column buyable_amount;
    `);
  }
}

const columns = [
  'alter table need add column buyable_in uuid, add column buyable_amount bigint',
  'create index need_buyable on need (buyable_in) include (buyable_amount) where buyable_in is not null',
  'create index need_open_article on need (article_id) where ordered < quantity',
  // For what arrives after its installation.
  `create index purchase_line_awaited on purchase_line (purchase_order_id) include (order_id, expected_on)
     where received < quantity`,
];

const changed = (columns: string) =>
  `(${columns.replace(/\w+/g, 'w.$&')}) is distinct from (${columns.replace(/\w+/g, 'b.$&')})`;

const functions = [
  `create function note_buyable(lines uuid[]) returns void language plpgsql as $$
   begin
     if lines = '{}' then return; end if;
     perform from need where order_line_id = any(lines) order by order_line_id for update;
     update need n set buyable_in = now.store_id, buyable_amount = now.amount
     from (select order_line_id, case when reasons = '{}' then store_id end as store_id,
         case when reasons = '{}' then amount end as amount
       from need_today where order_line_id = any(lines)) now
     where n.order_line_id = now.order_line_id
       and (n.buyable_in, n.buyable_amount) is distinct from (now.store_id, now.amount);
   end $$`,
  `create function note_orders_of(orders uuid[]) returns void language plpgsql as $$
   begin
     perform from sales_order where id = any(orders) order by id for update;
     perform note_buyable(array(select order_line_id from need where order_id = any(orders)));
   end $$`,
  `create function note_articles_of(articles uuid[]) returns void language sql as $$
     select note_orders_of(array(select distinct order_id from need
       where article_id = any(articles) and ordered < quantity)) $$`,

  `create function note_needs() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       perform from article where id in (select article_id from written) order by id for share;
       perform note_buyable(array(select order_line_id from written));
     else
       perform note_buyable(array(select w.order_line_id from written w join before b using (order_line_id)
         where ${changed('order_id, article_id, quantity, ordered, announced_supplier_id, announced_reference, chosen_supplier_id')}));
     end if;
     return null;
   end $$`,
  `create function note_orders() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       perform from project where id in (select project_id from written) order by id for share;
     else
       perform note_orders_of(array(select w.id from written w join before b using (id)
         where ${changed('status, version, released_version, store_id, project_id')}));
     end if;
     return null;
   end $$`,
  `create function note_projects() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       perform note_orders_of(array(select id from sales_order where project_id in (select id from written)));
     else
       perform note_orders_of(array(select id from sales_order where project_id in (
         select w.id from written w join before b using (id) where ${changed('stage, hold')})));
     end if;
     return null;
   end $$`,
  `create function note_articles() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       perform note_articles_of(array(select id from written));
     else
       perform note_articles_of(array(select w.id from written w join before b using (id)
         where ${changed('supplier_id, supplier_reference, purchase_price')}));
     end if;
     return null;
   end $$`,
  `create function note_suppliers() returns trigger language plpgsql as $$
   begin
     perform note_orders_of(array(
       select distinct n.order_id from need n left join article a on a.id = n.article_id join written w
         on w.id = coalesce(n.chosen_supplier_id, a.supplier_id, n.announced_supplier_id)
       where n.ordered < n.quantity));
     return null;
   end $$`,
  `create function note_prices() returns trigger language plpgsql as $$
   begin
     perform note_articles_of(array(select article_id from written));
     return null;
   end $$`,
];

const triggered = [
  { table: 'need', of: 'needs', on: ['insert', 'update'] },
  { table: 'sales_order', of: 'orders', on: ['insert', 'update'] },
  { table: 'project', of: 'projects', on: ['insert', 'update'] },
  { table: 'article', of: 'articles', on: ['insert', 'update'] },
  { table: 'supplier', of: 'suppliers', on: ['insert'] },
  { table: 'supplier_price', of: 'prices', on: ['insert', 'update', 'delete'] },
].flatMap(({ table, of, on }) => on.map((event) => ({ table, event, of, name: `note_${of}_${event}` })));

/** `written`: the rows as they are, or were where they are gone. */
const tables: Readonly<Record<string, string>> = {
  insert: 'new table as written',
  update: 'old table as before new table as written',
  delete: 'old table as written',
};
const triggers = triggered.map(
  ({ table, event, of, name }) =>
    `create trigger ${name} after ${event} on ${table} referencing ${tables[event]}
       for each statement execute function note_${of}()`,
);

const backFill = `select note_buyable(array(select order_line_id from need where ordered < quantity))`;
