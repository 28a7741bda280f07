import {
  cancelAppointment,
  completeAppointment,
  confirmAppointment,
  createAppointment,
  findAppointments,
  findFreeSlot,
  missAppointment,
  readAppointment,
  readAppointmentFigures,
  rescheduleAppointment,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const AppointmentsHttp = controllerOf('appointments', [
  cancelAppointment,
  completeAppointment,
  confirmAppointment,
  createAppointment,
  findAppointments,
  findFreeSlot,
  missAppointment,
  readAppointment,
  readAppointmentFigures,
  rescheduleAppointment,
]);
