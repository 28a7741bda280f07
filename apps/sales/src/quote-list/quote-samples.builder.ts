import {
  carryOvers,
  holds,
  projectActivities,
  projectStages,
  quoteStatuses,
  type QuoteStatus,
} from '@comptoir/contracts';
import { addDays, type Day } from '@comptoir/kernel';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { applyCounters } from './quote-counters.port';

/** A quote as a list sees it. */
export interface SampleQuote {
  readonly id: string;
  readonly number: string | null;
  readonly storeId: string;
  readonly customer: number;
  readonly salesperson: number;
  readonly createdOn: Day;
  readonly status: QuoteStatus;
  readonly expiryDate: Day | null;
  readonly cents: bigint;
  readonly stage: (typeof projectStages)[number];
  readonly hold: (typeof holds)[number];
  readonly activity: (typeof projectActivities)[number];
  readonly carryOver: (typeof carryOvers)[number];
}

export const sampleStores = [
  {
    id: '00000000-0000-7000-8000-0000000000a1',
    timeZone: 'Europe/Paris',
    threshold: 10,
    name: 'Lyon Part-Dieu',
  },
  {
    id: '00000000-0000-7000-8000-0000000000a2',
    timeZone: 'Indian/Reunion',
    threshold: 10,
    name: 'Saint-Denis',
  },
  { id: '00000000-0000-7000-8000-0000000000a3', timeZone: 'Europe/Paris', threshold: 3, name: 'Annecy' },
];
const partyId = (n: number) => `00000000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
export const customerId = (n: number) => partyId(n);
export const salespersonId = (n: number) => partyId(50 + n);
export const customerNames = ['Lefèvre', 'Ben Saïd', 'Çelik', 'D’Aÿ', 'O’Connor', 'Société <b>X</b>'];

export function sampleQuotes(count: number, around: Day, roll: (sides: number) => number): SampleQuote[] {
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    number: roll(5) === 0 ? null : `DE-${around.slice(0, 4)}-${index}-${roll(1_000_000)}`,
    storeId: pick(sampleStores).id,
    customer: roll(customerNames.length),
    salesperson: roll(4),
    createdOn: addDays(around, -roll(60)),
    status: roll(2) === 0 ? 'SENT' : pick(quoteStatuses),
    expiryDate: roll(8) === 0 ? null : addDays(around, roll(27) - 13),
    cents: BigInt(roll(2_000_000)),
    stage: pick(projectStages),
    hold: pick(holds),
    activity: pick(projectActivities),
    carryOver: pick(carryOvers),
  }));
}

/** Stores, customers and salespeople that the samples name. */
export async function insertSampleWorld(tx: Tx): Promise<void> {
  for (const store of sampleStores) {
    await tx.execute(sql`
      insert into store (id, version, reference, name, legal_entity_id, legal_entity_name, time_zone, expiring_threshold_days)
      values (${store.id}, 1, ${store.name}, ${store.name}, ${store.id}, 'Société', ${store.timeZone}, ${store.threshold})`);
  }
  for (const [n, name] of customerNames.entries()) {
    await tx.execute(
      sql`insert into party (id, roles, kind, name) values (${customerId(n)}, '{CUSTOMER}', 'INDIVIDUAL', ${name})`,
    );
  }
  for (let n = 0; n < 4; n++) {
    await tx.execute(sql`
      insert into party (id, roles, kind, name) values (${salespersonId(n)}, '{SALESPERSON}', 'INDIVIDUAL', ${`Vendeur ${n}`})`);
  }
}

export async function insertSampleQuotes(tx: Tx, quotes: readonly SampleQuote[]): Promise<void> {
  const rows = quotes.map(({ cents, ...quote }) => ({
    ...quote,
    cents: String(cents),
    customerId: customerId(quote.customer),
    customerName: customerNames[quote.customer],
    salespersonId: salespersonId(quote.salesperson),
    salespersonName: `Vendeur ${quote.salesperson}`,
  }));
  const from = sql`jsonb_to_recordset(${sql.json(rows)}) as r("id" uuid, "number" text, "storeId" uuid, "customerId" uuid,
    "customerName" text, "salespersonId" uuid, "salespersonName" text, "createdOn" date, "status" text, "expiryDate" date,
    "cents" bigint, "stage" text, "hold" text, "activity" text, "carryOver" text)`;
  await tx.execute(sql`
    insert into project (id, number, label, store_id, customer_id, salesperson_id, created_on, stage, hold, activity)
    select id, 'P-' || id, 'Cuisine ' || "customerName", "storeId", "customerId", "salespersonId", "createdOn", stage, hold, activity from ${from}`);
  await tx.execute(sql`
    insert into quote (id, number, project_id, store_id, customer_id, salesperson_id, created_on, project_number,
      project_label, customer_name, salesperson_name)
    select id, number, id, "storeId", "customerId", "salespersonId", "createdOn", 'P-' || id, 'Cuisine ' || "customerName",
      "customerName", "salespersonName" from ${from}`);
  await tx.execute(sql`
    insert into quote_state (quote_id, store_id, salesperson_id, created_on, status, expiry_date, amount_excl_tax,
      amount_incl_tax, carry_over, project_stage, project_hold, project_activity)
    select id, "storeId", "salespersonId", "createdOn", status, "expiryDate", cents, cents * 6 / 5, "carryOver", stage, hold, activity from ${from}`);
  await tx.execute(sql`
    insert into quote_search select id, search_text(concat_ws(' ', number, 'Cuisine ' || "customerName", "customerName")) from ${from}`);
  await applyCounters(
    tx,
    quotes.map(({ storeId, createdOn, status, expiryDate, cents }) => ({
      after: {
        storeId,
        createdOn,
        status,
        expiryDate,
        amountExclTax: cents,
        amountInclTax: (cents * 6n) / 5n,
      },
    })),
  );
}
