import { appointmentChangedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../history/history.port';
import type { ProjectHappening } from '../project';
import { ProjectChanges } from '../project-changes.port';
import { ProjectStages } from '../project-stages.port';

const tasks: Actor = { userId: 'service:tasks', name: 'tasks' };
/** What a completed appointment means for its project. */
const happeningOf: Readonly<Record<string, ProjectHappening>> = {
  DELIVERY: 'delivered',
  INSTALLATION: 'installed',
};

/** Surveys that took place, deliveries that are planned and those that are done, as the project and its papers need them. */
@Injectable()
export class NoteAppointmentWhenAppointmentChanged {
  constructor(
    private readonly changes: ProjectChanges,
    private readonly stages: ProjectStages,
  ) {}

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
    if (noted === 0) return;
    await this.changes.tell(tx, [projectId], 'moved');
    const happened = state === 'COMPLETED' ? happeningOf[type] : undefined;
    if (happened) await this.stages.advance(tx, projectId, happened, tasks);
  }
}
