import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { InvitationsModule } from '../invitations/invitations.module';
import { NoticesModule } from '../notices/notices.module';
import { StoresModule } from '../stores/stores.module';
import { Agenda } from './agenda.port';
import { AppointmentBells } from './appointment-bells.port';
import { AppointmentConditions } from './appointment-conditions.port';
import { AppointmentDrafts } from './appointment-draft.port';
import { AppointmentNews } from './appointment-news.port';
import { AppointmentRepository } from './appointment.repository';
import { AppointmentViews } from './appointment-view.port';
import { Clashes } from './clashes.repository';
import { CreateAppointment } from './create-appointment/create-appointment.handler';
import { FindAppointments } from './find-appointments/find-appointments.query';
import { FindFreeSlot } from './find-free-slot/find-free-slot.query';
import { LateGoods } from './note-delivery-when-order-delivery-changed/late-goods.port';
import { MoveAppointment } from './move-appointment/move-appointment.handler';
import { NoteDeliveryWhenOrderDeliveryChanged } from './note-delivery-when-order-delivery-changed/note-delivery-when-order-delivery-changed.reaction';
import { OrderedAppointments } from './ordered-appointments.port';
import { PlanOrderedAppointments } from './plan-ordered-appointments/plan-ordered-appointments.reaction';
import { PlannedSlots } from './planned-slots.port';
import { ReadAppointment } from './read-appointment/read-appointment.query';
import { ReadAppointmentFigures } from './read-figures/read-appointment-figures.query';
import { RescheduleAppointment } from './reschedule-appointment/reschedule-appointment.handler';

@Module({
  imports: [DirectoryModule, InvitationsModule, NoticesModule, StoresModule],
  controllers: [
    FindAppointments,
    ReadAppointment,
    CreateAppointment,
    MoveAppointment,
    RescheduleAppointment,
    FindFreeSlot,
    ReadAppointmentFigures,
  ],
  providers: [
    Agenda,
    AppointmentRepository,
    AppointmentBells,
    AppointmentConditions,
    AppointmentDrafts,
    AppointmentNews,
    AppointmentViews,
    Clashes,
    LateGoods,
    NoteDeliveryWhenOrderDeliveryChanged,
    OrderedAppointments,
    PlannedSlots,
    PlanOrderedAppointments,
  ],
  exports: [Agenda],
})
export class AppointmentsModule {}
