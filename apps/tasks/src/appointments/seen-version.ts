import { expectedVersion, type AskContext } from '@comptoir/messaging';
import type { Appointment } from './appointment';
import { appointmentErrors } from './appointment.errors';

/** Refuses (`appointment.stale`) whoever decided on an older version than this. */
export function assertSeen({ state }: Appointment, { etag }: AskContext): void {
  const seen = expectedVersion(etag);
  if (seen !== undefined && seen !== state.version) throw appointmentErrors.stale(state.id, state.version);
}
