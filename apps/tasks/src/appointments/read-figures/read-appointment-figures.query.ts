import {
  readAppointmentFigures,
  type appointmentStates,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { AppointmentConditions } from '../appointment-conditions.port';

type Figures = ResponseOf<typeof readAppointmentFigures>;
type Opens = Figures['opens'];
type States = (typeof appointmentStates)[number][];

const notCancelled: States = ['PROPOSED', 'RESCHEDULED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'];
const toConfirm: States = ['PROPOSED', 'RESCHEDULED'];

/** Counted with the very conditions of the list, among what a week or the future can reach. */
@Controller()
export class ReadAppointmentFigures {
  constructor(
    private readonly db: Db,
    private readonly conditions: AppointmentConditions,
    private readonly clock: Clock,
  ) {}

  @Answers(readAppointmentFigures)
  async handle(
    { store }: RequestOf<typeof readAppointmentFigures>,
    { caller }: AskContext,
  ): Promise<Figures> {
    const where = store ? { store } : {};
    const opens: Opens = {
      mineToday: { mine: true, when: 'today', state: notCancelled, ...where },
      today: { when: 'today', state: notCancelled, ...where },
      week: { when: 'week', state: notCancelled, ...where },
      unconfirmed: { when: 'ahead', state: toConfirm, ...where },
    };
    const { mineToday, today, week, unconfirmed } = opens;
    const row = await this.db.one<Omit<Figures, 'opens'>>(sql`
      select count(*) filter (where ${await this.conditions.of(mineToday, caller)})::int as "mineToday",
        count(*) filter (where ${await this.conditions.of(today, caller)})::int as today,
        count(*) filter (where ${await this.conditions.of(week, caller)})::int as week,
        count(*) filter (where ${await this.conditions.of(unconfirmed, caller)})::int as unconfirmed
      from appointment a where ${await this.conditions.of({ state: notCancelled, ...where }, caller)}
        and a.ends_at > ${this.clock.now()}::timestamptz - interval '10 days'`);
    if (!row) throw new Error('an aggregate without a row');
    return { ...row, opens };
  }
}
