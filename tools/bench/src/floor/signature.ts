import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

const move = `
  update quote_state s set status = 'SIGNED', signed_on = $2, version = s.version + 1
  from quote h where h.id = s.quote_id and s.quote_id = $1 and s.status = 'SENT'
  returning s.store_id, s.expiry_date::text, s.amount_excl_tax, s.amount_incl_tax, s.version, h.project_id`;
const count = `
  insert into quote_counter as c (store_id, status, expiry_date, count, amount_excl_tax, amount_incl_tax)
  values ($1, 'SENT', $2::date, -1, -$3::bigint, -$4::bigint), ($1, 'SIGNED', null::date, 1, $3::bigint, $4::bigint)
  on conflict (store_id, status, expiry_date) do update set count = c.count + excluded.count,
    amount_excl_tax = c.amount_excl_tax + excluded.amount_excl_tax, amount_incl_tax = c.amount_incl_tax + excluded.amount_incl_tax`;
const remember = `
  insert into history_line (id, at, project_id, store_id, actor, action, aggregate_id, aggregate_version, facts)
  values ($1, now(), $2, $3, 'floor', 'quote.signed', $4, $5, $6)`;
const announce = `insert into floor_outbox (id, agg_id, type, data, created_at) values ($1, $2, 'quote.signed', $3, now())`;

interface Moved {
  store_id: string;
  expiry_date: string;
  amount_excl_tax: string;
  amount_incl_tax: string;
  version: number;
  project_id: string;
}

/** What the signature of a quote cannot do without: state, counters, history and outbox in one transaction. */
export async function signature(pool: Pool, quoteId: string): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Moved>({ name: 'move', text: move, values: [quoteId, '2026-11-24'] });
    const [moved] = rows;
    if (!moved) throw new Error('not sent');
    const { store_id, expiry_date, amount_excl_tax, amount_incl_tax, version, project_id } = moved;
    const facts = JSON.stringify({ quoteId, ...moved });
    await client.query({
      name: 'count',
      text: count,
      values: [store_id, expiry_date, amount_excl_tax, amount_incl_tax],
    });
    await client.query({
      name: 'remember',
      text: remember,
      values: [randomUUID(), project_id, store_id, quoteId, version, facts],
    });
    await client.query({ name: 'announce', text: announce, values: [randomUUID(), quoteId, facts] });
    await client.query('commit');
    return facts;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
