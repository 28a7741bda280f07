import { defineEvent } from '@comptoir/contracts';
import { sql, type Db, type Tx } from '@comptoir/persistence';
import { z } from 'zod';
import { On, type Heard, type Outbox } from '../src';

/** An aggregate of tasks with one event, heard by sales. */
export const counted = defineEvent({
  name: 'tasks.counter.counted',
  version: 1,
  data: z.object({ value: z.number(), poison: z.enum(['no', 'refused', 'broken']).default('no') }),
});
export type Counted = { value: number; poison: 'no' | 'refused' | 'broken' };

export const counterId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What these helpers need of a service. */
export interface Database {
  readonly db: Db;
}

/** The announcer's table. */
export async function createCounters(db: Db): Promise<void> {
  await db.execute(sql`create table counter (id text primary key, version bigint not null)`);
}

/** Raises a counter and announces it, in one transaction. */
export async function count(
  service: Database & { readonly outbox: Outbox },
  id: string,
  data: Partial<Counted> = {},
): Promise<number> {
  return service.db.transaction(async (tx) => {
    const row = await tx.one<{ version: string }>(sql`
      insert into counter (id, version) values (${id}, 1)
      on conflict (id) do update set version = counter.version + 1 returning version`);
    const version = Number(row?.version);
    await service.outbox.announce(tx, counted, {
      id,
      version,
      data: { value: version, poison: 'no', ...data },
    });
    return version;
  });
}

/** The hearer's tables: every effect ever (to find duplicates), and the state by version. */
export async function createEffects(db: Db): Promise<void> {
  await db.execute(
    sql`create table effect (message_id text, aggregate_id text, version bigint, announced_at timestamptz,
      at timestamptz default clock_timestamp(), seq bigint generated always as identity)`,
  );
  await db.execute(
    sql`create table state (aggregate_id text primary key, version bigint not null, value bigint not null)`,
  );
}

export async function apply(heard: Heard<{ value: number }>, tx: Tx): Promise<void> {
  const version = heard.aggregateVersion ?? 0;
  await tx.execute(sql`
    insert into effect (message_id, aggregate_id, version, announced_at)
    values (${heard.id}, ${heard.aggregateId}, ${version}, ${heard.time})`);
  await tx.execute(sql`
    insert into state (aggregate_id, version, value) values (${heard.aggregateId}, ${version}, ${heard.data.value})
    on conflict (aggregate_id) do update set version = excluded.version, value = excluded.value
    where excluded.version > state.version`);
}

export class KeepStateWhenCounted {
  @On(counted)
  handle(heard: Heard<Counted>, tx: Tx): Promise<void> {
    return apply(heard, tx);
  }
}

export interface EffectCount {
  readonly effects: number;
  readonly messages: number;
}

export async function effectsOf(service: Database): Promise<EffectCount> {
  const row = await service.db.one<EffectCount>(
    sql`select count(*)::int as effects, count(distinct message_id)::int as messages from effect`,
  );
  return row ?? { effects: 0, messages: 0 };
}

export async function pendingOf(service: Database): Promise<number> {
  const row = await service.db.one<{ n: number }>(
    sql`select count(*)::int as n from outbox where published_at is null`,
  );
  return row?.n ?? -1;
}
