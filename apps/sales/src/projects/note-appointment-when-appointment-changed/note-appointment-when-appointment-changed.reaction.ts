import { appointmentChangedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { ProjectChanges } from '../project-changes.port';

/** Surveys that took place and deliveries that are planned, as papers of the project need to know them. */
@Injectable()
export class NoteAppointmentWhenAppointmentChanged {
  constructor(private readonly changes: ProjectChanges) {}

  @On(appointmentChangedV1)
  async handle({ data }: Heard<DataOf<typeof appointmentChangedV1>>, tx: Tx): Promise<void> {
    const { appointmentId, version, projectId, type, state, startsAt } = data;
    if (projectId === null) return;
    const noted = await tx.execute(sql`
      insert into project_appointment as known (id, version, project_id, type, state, starts_on)
      select ${appointmentId}, ${version}::int, p.id, ${type}, ${state}, (${startsAt}::timestamptz at time zone st.time_zone)::date
      from project p join store st on st.id = p.store_id where p.id = ${projectId}
      on conflict (id) do update set version = excluded.version, project_id = excluded.project_id, type = excluded.type,
        state = excluded.state, starts_on = excluded.starts_on
      where known.version < excluded.version`);
    if (noted > 0) await this.changes.tell(tx, [projectId], 'moved');
  }
}
