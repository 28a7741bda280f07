import { readAppointment, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { AppointmentRepository } from '../appointment.repository';
import { AppointmentViews } from '../appointment-view.port';

@Controller()
export class ReadAppointment {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly views: AppointmentViews,
  ) {}

  @Answers(readAppointment)
  async handle({ appointmentId }: RequestOf<typeof readAppointment>, context: AskContext) {
    const { caller } = context;
    const { state } = await this.appointments.get(appointmentId, caller.scopeFor('appointment.read'));
    context.answerEtag(etagOf(state.version));
    return this.views.of(state, caller);
  }
}
