import { pipeline } from 'node:stream/promises';
import { addDays, type Day } from '@comptoir/kernel';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { referringTo, stripTables } from './bare-tables';
import { purchaseStatements } from './purchase-statements';
import { announced, orderedLines } from './purchasing-sources';

const emptied = [
  'supplier',
  'supplier_price',
  'article',
  'project',
  'sales_order',
  'need',
  'need_counter',
  'generation',
  'generation_item',
  'purchase_batch',
  'purchase_order',
  'purchase_line',
  'purchase_counter',
  'goods_receipt',
  'goods_receipt_line',
  'supplier_invoice',
  'supplier_invoice_line',
  'document_counter',
];
/** Their triggers keep on the needs what has come with them, or is noted once, at the end. */
const watched = ['supplier', 'supplier_price', 'article', 'project', 'sales_order', 'need', 'purchase_line'];
const noteBuyable = `update need n set buyable_in = t.store_id, buyable_amount = t.amount
  from need_today t where t.order_line_id = n.order_line_id and t.reasons = '{}'`;
const countBuyable = `insert into need_counter select buyable_in, count(*), sum(buyable_amount), true from need
  where buyable_in is not null group by buyable_in`;
const noteLate = `update purchase_line l set late = true from sales_order o
  where o.id = l.order_id and l.received < l.quantity and l.expected_on > o.planned_delivery`;
/** Closed orders that purchasing still knows: those of a year. */
const keptDays = 365;

/**
 * What sales has announced of the orders that are under way or not long closed, and their purchase orders: one for each
 * store, supplier and week. It comes out of the database of sales as it stands. How many purchase orders there are.
 */
export async function fillPurchasing(salesUrl: string, purchasing: Client, today: Day): Promise<number> {
  const sales = new Client({ connectionString: salesUrl, application_name: 'comptoir-generate' });
  await sales.connect();
  try {
    await sales.query(`set work_mem = '256MB'; set statement_timeout = 0`);
    await sales.query(orderedLines(addDays(today, -keptDays)));
    const others = await referringTo(purchasing, emptied);
    await purchasing.query(`set local work_mem = '256MB'; set local maintenance_work_mem = '512MB';
      set local statement_timeout = 0; truncate ${[...emptied, ...others].join(', ')}`);
    await keepStores(sales, purchasing);
    const putBack = await stripTables(purchasing, [...emptied, ...others]);
    await purchasing.query(`create temporary table ordered_line (order_line_id uuid, order_id uuid, project_id uuid,
      store_id uuid, article_id uuid, label text, quantity numeric, supplier_id uuid, supplier_reference text,
      unit_price numeric, created_on date, fate text, received numeric) on commit drop`);
    for (const table of watched) await purchasing.query(`alter table ${table} disable trigger user`);
    for (const { table, columns, from } of announced)
      await pipeline(
        sales.query(copyTo(`copy (${from}) to stdout`)),
        purchasing.query(copyFrom(`copy ${table} (${columns}) from stdin`)),
      );
    for (const statement of purchaseStatements(today)) await purchasing.query(statement);
    for (const statement of putBack) await purchasing.query(statement);
    await purchasing.query(noteBuyable);
    await purchasing.query(countBuyable);
    await purchasing.query(noteLate);
    for (const table of watched) await purchasing.query(`alter table ${table} enable trigger user`);
    const { rows } = await purchasing.query<{ count: number }>(
      'select count(*)::int as count from purchase_order',
    );
    return rows[0]?.count ?? 0;
  } finally {
    await sales.end();
  }
}

/** Stores that are there already stay. */
async function keepStores(sales: Client, purchasing: Client): Promise<void> {
  const { rows } = await sales.query<{ id: string; time_zone: string; name: string }>(
    'select id, time_zone, name from store',
  );
  for (const { id, time_zone, name } of rows)
    await purchasing.query(
      'insert into store (id, version, time_zone, name) values ($1, 1, $2, $3) on conflict do nothing',
      [id, time_zone, name],
    );
}
