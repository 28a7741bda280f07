import { rescheduleAppointment, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { AppointmentRepository } from '../appointment.repository';
import { AppointmentViews } from '../appointment-view.port';
import { plannerOf } from '../planner';
import { assertSeen } from '../seen-version';

@Controller()
export class RescheduleAppointment {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly views: AppointmentViews,
    private readonly clock: Clock,
  ) {}

  @Answers(rescheduleAppointment)
  async handle(ask: RequestOf<typeof rescheduleAppointment>, context: AskContext) {
    const { caller } = context;
    const appointment = await this.appointments.get(ask.appointmentId, caller.scopeFor('appointment.write'));
    assertSeen(appointment, context);
    const slot = { startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) };
    const moved = appointment.rescheduled(slot, this.clock.now());
    await this.appointments.save(moved, 'MOVED', plannerOf(context.caller));
    context.answerEtag(etagOf(moved.state.version));
    return this.views.of(moved.state, caller);
  }
}
