import { createAppointment, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { assertSlot } from '../appointment';
import { AppointmentDrafts } from '../appointment-draft.port';
import { AppointmentRepository } from '../appointment.repository';
import { AppointmentViews } from '../appointment-view.port';
import { plannerOf } from '../planner';

@Controller()
export class CreateAppointment {
  constructor(
    private readonly drafts: AppointmentDrafts,
    private readonly appointments: AppointmentRepository,
    private readonly views: AppointmentViews,
    private readonly clock: Clock,
  ) {}

  @Answers(createAppointment)
  async handle(ask: RequestOf<typeof createAppointment>, context: AskContext) {
    assertSlot({ startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) }, this.clock.now());
    const state = await this.drafts.of(ask, context);
    const { state: kept } = await this.appointments.create(state, plannerOf(context.caller));
    context.answerEtag(etagOf(kept.version));
    return this.views.of(kept, context.caller);
  }
}
