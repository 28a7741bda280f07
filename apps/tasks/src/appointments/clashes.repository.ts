import type { ClashView } from '@comptoir/contracts';
import { Db, sql, type Queryable, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Slot } from './appointment';
import { appointmentScope } from './appointment.row';

export interface Taken extends Slot {
  readonly partyId: string;
}

/** Who is taken when. */
@Injectable()
export class Clashes {
  constructor(private readonly db: Db) {}

  /**
   * One planner at a time for each of these people, until the transaction ends: two who want the same ones never wait
   * for each other in a circle. That nobody is in two places is the database's constraint, not this lock.
   */
  async hold(tx: Tx, partyIds: Iterable<string>): Promise<void> {
    const ids = [...new Set(partyIds)].sort();
    await tx.query(sql`
      select pg_advisory_xact_lock(hashtextextended('calendar ' || id, 0))
      from unnest(${ids}::text[]) with ordinality as p(id, n) order by n`);
  }

  /** What takes these people in that slot. The project is told only where the asker may read that appointment. */
  of(
    { partyIds, slot, except }: { partyIds: readonly string[]; slot: Slot; except?: string },
    scope: Scope | undefined,
    db: Queryable = this.db,
  ): Promise<ClashView[]> {
    const readable = scope ? appointmentScope(scope) : sql`false`;
    return db
      .query<{ clash: ClashView }>(
        sql`
      select json_build_object(
        'attendee', json_build_object('id', d.party_id, 'name', d.name), 'appointmentId', a.id,
        'startsAt', to_char(a.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'endsAt', to_char(a.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'project', case when a.project_id is not null and ${readable} then
          json_build_object('id', a.project_id, 'number', a.project_number, 'label', a.project_label) end) as clash
      from attendee d join appointment a on a.id = d.appointment_id
      where d.takes and d.party_id = any(${partyIds}::uuid[])
        and d.slot && tstzrange(${slot.startsAt}, ${slot.endsAt}) and a.id is distinct from ${except ?? null}::uuid
      order by a.starts_at, d.name, a.id limit 50`,
      )
      .then((rows) => rows.map(({ clash }) => clash));
  }

  /** Every time that takes one of these people between two instants. */
  async takenBetween(
    partyIds: readonly string[],
    { startsAt, endsAt }: Slot,
    db: Queryable = this.db,
  ): Promise<Taken[]> {
    return db.query<Taken>(sql`
      select d.party_id as "partyId", lower(d.slot) as "startsAt", upper(d.slot) as "endsAt" from attendee d
      where d.takes and d.party_id = any(${partyIds}::uuid[]) and d.slot && tstzrange(${startsAt}, ${endsAt})`);
  }
}
