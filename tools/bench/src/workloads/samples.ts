import { addDays, daysOf, type IsoWeek, weekOf } from '@comptoir/kernel';
import { cursorCodec } from '@comptoir/persistence';
import { fixedToday, rareName } from '@comptoir/tool-generate';
import type { Client } from 'pg';

export type ListName = 'quotes' | 'orders' | 'purchase-orders';
export interface Half {
  readonly createdOn: string;
  readonly id: string;
  readonly cursor: string;
}

/** What the workloads ask for, taken from the data once. */
export interface Samples {
  /** The largest shop. */
  readonly store: string;
  /** The last 30 days. */
  readonly from: string;
  readonly to: string;
  readonly isoWeek: IsoWeek;
  readonly week: { readonly from: string; readonly to: string };
  /** A customer with more quotes than most. */
  readonly customer: string;
  /** The row in the middle of each list, and the cursor that leads behind it. */
  readonly half: Readonly<Record<ListName, Half>>;
  /** Whom most purchase orders went to. */
  readonly supplier: string;
  readonly common: string;
  readonly rare: string;
}

/** `cursorKey`: the key that the services sign cursors with. */
export async function samplesOf(
  { sales, purchasing }: { sales: Client; purchasing: Client },
  cursorKey: string,
): Promise<Samples> {
  const store = await one(
    sales,
    `select store_id as id from quote group by 1 order by count(*) desc limit 1`,
  );
  const customer = await one(
    sales,
    `select customer_id as id from (select customer_id from quote limit 20000) first_ones group by 1 order by count(*) desc, 1 limit 1`,
  );
  const supplier = await one(
    purchasing,
    `select supplier_id as id from purchase_order group by 1 order by count(*) desc, 1 limit 1`,
  );
  const isoWeek = weekOf(addDays(fixedToday, -21));
  const halfOf = (client: Client, table: string, list: ListName) => half(client, table, { list, cursorKey });
  return {
    store: store.id,
    customer: customer.id,
    from: addDays(fixedToday, -30),
    to: fixedToday,
    isoWeek,
    week: daysOf(isoWeek),
    half: {
      quotes: await halfOf(sales, 'quote', 'quotes'),
      orders: await halfOf(sales, 'sales_order', 'orders'),
      'purchase-orders': await halfOf(purchasing, 'purchase_order', 'purchase-orders'),
    },
    supplier: supplier.id,
    common: 'cuisine',
    rare: rareName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  };
}

async function half(
  client: Client,
  table: string,
  { list, cursorKey }: { list: ListName; cursorKey: string },
): Promise<Half> {
  const { createdOn = '', id } = await one(
    client,
    `select created_on::text as "createdOn", id from ${table} order by created_on desc, id desc
     offset (select count(*) / 2 from ${table}) limit 1`,
  );
  const cursor = cursorCodec(cursorKey).encode({ k: [createdOn, id], d: 'next', s: `${list}:-createdOn` });
  return { createdOn, id, cursor };
}

async function one(client: Client, text: string): Promise<{ id: string; createdOn?: string }> {
  const { rows } = await client.query<{ id: string; createdOn?: string }>(text);
  if (!rows[0]) throw new Error('There is no data to measure.');
  return rows[0];
}
