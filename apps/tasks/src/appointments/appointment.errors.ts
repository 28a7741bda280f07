import type { ClashView } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way an appointment says no. Codes are public: clients and translations match on them. */
export const appointmentErrors = {
  notFound: (appointmentId: string) => new Refusal('not-found', 'appointment.not-found', { appointmentId }),
  moveNotAllowed: (appointmentId: string, state: string, allowed: readonly string[]) =>
    new Refusal('conflict', 'appointment.transition-not-allowed', { appointmentId, state, allowed }),
  changedMeanwhile: (appointmentId: string, version: number) =>
    new Refusal('conflict', 'appointment.changed-meanwhile', { appointmentId, version }),
  stale: (appointmentId: string, version: number) =>
    new Refusal('stale', 'appointment.stale', { appointmentId, version }),
  outOfScope: (storeId: string) => new Refusal('forbidden', 'store.out-of-scope', { storeId }),
  /** Somebody who attends is elsewhere at that time. */
  clash: (clashes: readonly ClashView[]) => new Refusal('conflict', 'appointment.clash', { clashes }),
  notBegun: (appointmentId: string, startsAt: Date) =>
    new Refusal('conflict', 'appointment.not-begun', { appointmentId, startsAt: startsAt.toISOString() }),
  endsBeforeItStarts: (startsAt: Date, endsAt: Date) =>
    faultAt('/endsAt', 'appointment.ends-before-it-starts', 'The end comes after the start', {
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }),
  tooLong: (mostDays: number) =>
    faultAt('/endsAt', 'appointment.too-long', `At most ${mostDays} days`, { mostDays }),
  over: (endsAt: Date) =>
    faultAt('/endsAt', 'appointment.over', 'A slot that is not over yet', { endsAt: endsAt.toISOString() }),
  storeMissing: () =>
    faultAt('/storeId', 'appointment.store-missing', 'A store, or a project that has one', {}),
};

function faultAt(pointer: string, code: string, message: string, facts: Record<string, unknown>): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer, code, message }]);
}
