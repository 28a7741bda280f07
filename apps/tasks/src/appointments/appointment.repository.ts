import { Db, isExclusionViolation, sql, type Queryable, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Appointment, takesTime, type AppointmentState, type Told } from './appointment';
import { AppointmentNews } from './appointment-news.port';
import { appointmentErrors } from './appointment.errors';
import { appointmentJson, appointmentScope, stateOf, type AppointmentJson } from './appointment.row';
import { Clashes } from './clashes.repository';
import type { Planner } from './planner';

@Injectable()
export class AppointmentRepository {
  constructor(
    private readonly db: Db,
    private readonly clashes: Clashes,
    private readonly news: AppointmentNews,
  ) {}

  /** Refuses an appointment outside the scope like one that does not exist. */
  async get(appointmentId: string, scope: Scope): Promise<Appointment> {
    const appointment = await find(this.db, appointmentId, scope);
    if (!appointment) throw appointmentErrors.notFound(appointmentId);
    return appointment;
  }

  /** Plans it, or refuses (`appointment.clash`) with what is in its way; asked twice with the same id it is the first. */
  async create(state: AppointmentState, planner: Planner): Promise<Appointment> {
    const partyIds = state.attendees.map(({ id }) => id);
    await this.db.transaction(async (tx) => {
      await this.clashes.hold(tx, partyIds);
      if (await find(tx, state.id, { stores: 'all' })) return;
      if (!(await this.add(tx, state)))
        throw appointmentErrors.clash(
          await this.clashes.of({ partyIds, slot: state }, planner.readScope, tx),
        );
      await this.news.tell(tx, [{ state, what: 'PLANNED' }], planner);
    });
    return this.get(state.id, { stores: 'all' });
  }

  /** False, and nothing is added, where an attendee is taken. The caller holds the attendees' calendars. */
  async add(tx: Tx, state: AppointmentState): Promise<boolean> {
    const { project, attendees } = state;
    await tx.execute(sql`
      insert into appointment (id, version, store_id, project_id, project_number, project_label, type, state, starts_at,
        ends_at, place, address, detail, invite, with_papers, sequence, created_by_id, created_by, created_at, operation_id)
      values (${state.id}, ${state.version}, ${state.storeId}, ${project?.id ?? null}, ${project?.number ?? null},
        ${project?.label ?? null}, ${state.type}, ${state.state}, ${state.startsAt}, ${state.endsAt}, ${state.place},
        ${state.address}, ${state.detail}, ${state.invite}, ${state.withPapers}, ${state.sequence}, ${state.createdById}, ${state.createdBy},
        ${state.createdAt}, ${state.operationId})`);
    const rows = attendees.map(({ id, ...attendee }, position) => ({ ...attendee, party: id, position }));
    const seated = await tx.execute(sql`
      insert into attendee (appointment_id, party_id, position, name, role, email, language, slot, takes)
      select ${state.id}::uuid, party, position, name, role, email, language,
        tstzrange(${state.startsAt}, ${state.endsAt}), ${takesTime(state.state)}
      from jsonb_to_recordset(${sql.json(rows)}) as r(party uuid, position int, name text, role text, email text, language text)
      on conflict do nothing`);
    if (seated === attendees.length) return true;
    await tx.execute(sql`delete from appointment where id = ${state.id}`);
    return false;
  }

  /** Keeps one change; of two people who change the same version only one wins. */
  async save({ state }: Appointment, what: Told, planner: Planner): Promise<void> {
    const partyIds = state.attendees.map(({ id }) => id);
    try {
      await this.db.transaction(async (tx) => {
        await this.clashes.hold(tx, partyIds);
        await this.change(tx, state);
        await this.news.tell(tx, [{ state, what }], planner);
      });
    } catch (error) {
      if (!isExclusionViolation(error)) throw error;
      const search = { partyIds, slot: state, except: state.id };
      throw appointmentErrors.clash(await this.clashes.of(search, planner.readScope));
    }
  }

  private async change(tx: Tx, state: AppointmentState): Promise<void> {
    const { movedFrom } = state;
    const changed = await tx.execute(sql`
      update appointment set version = ${state.version}, state = ${state.state}, sequence = ${state.sequence},
        starts_at = ${state.startsAt}, ends_at = ${state.endsAt},
        moved_from_start = ${movedFrom?.startsAt ?? null}, moved_from_end = ${movedFrom?.endsAt ?? null}
      where id = ${state.id} and version = ${state.version - 1}`);
    if (changed === 0) throw appointmentErrors.changedMeanwhile(state.id, state.version - 1);
    await tx.execute(sql`
      update attendee set slot = tstzrange(${state.startsAt}, ${state.endsAt}), takes = ${takesTime(state.state)}
      where appointment_id = ${state.id}`);
  }
}

async function find(from: Queryable, id: string, scope: Scope): Promise<Appointment | undefined> {
  const row = await from.one<{ state: AppointmentJson }>(sql`
    select ${appointmentJson} as state from appointment a where a.id = ${id} and ${appointmentScope(scope)}`);
  return row && new Appointment(stateOf(row.state));
}
