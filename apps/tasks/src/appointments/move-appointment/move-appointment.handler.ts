import {
  cancelAppointment,
  completeAppointment,
  confirmAppointment,
  missAppointment,
} from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import type { AppointmentVerb, Told } from '../appointment';
import { AppointmentRepository } from '../appointment.repository';
import { AppointmentViews } from '../appointment-view.port';
import { plannerOf } from '../planner';
import { assertSeen } from '../seen-version';

type Verb = Exclude<AppointmentVerb, 'reschedule'>;
interface Named {
  readonly appointmentId: string;
}
const toldBy: Readonly<Record<Verb, Told>> = {
  confirm: 'CONFIRMED',
  cancel: 'CANCELLED',
  complete: 'OVER',
  'no-show': 'OVER',
};

/** The moves of an appointment's state machine that leave it in its slot. */
@Controller()
export class MoveAppointment {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly views: AppointmentViews,
    private readonly clock: Clock,
  ) {}

  @Answers(confirmAppointment)
  confirm({ appointmentId }: Named, context: AskContext) {
    return this.move(appointmentId, 'confirm', context);
  }

  @Answers(completeAppointment)
  complete({ appointmentId }: Named, context: AskContext) {
    return this.move(appointmentId, 'complete', context);
  }

  @Answers(missAppointment)
  miss({ appointmentId }: Named, context: AskContext) {
    return this.move(appointmentId, 'no-show', context);
  }

  @Answers(cancelAppointment)
  cancel({ appointmentId }: Named, context: AskContext) {
    return this.move(appointmentId, 'cancel', context);
  }

  private async move(appointmentId: string, verb: Verb, context: AskContext) {
    const { caller } = context;
    const appointment = await this.appointments.get(appointmentId, caller.scopeFor('appointment.write'));
    assertSeen(appointment, context);
    const moved = appointment.moved(verb, this.clock.now());
    await this.appointments.save(moved, toldBy[verb], plannerOf(context.caller));
    context.answerEtag(etagOf(moved.state.version));
    return this.views.of(moved.state, caller);
  }
}
