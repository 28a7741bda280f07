import { Appointment, assertSlot, movesOf } from './appointment';
import { anAppointmentState } from './appointment.builder';

const now = new Date('2026-11-24T09:00:00Z');
const slot = { startsAt: new Date('2026-11-26T09:00:00Z'), endsAt: new Date('2026-11-26T10:00:00Z') };
const of = (change: Parameters<typeof anAppointmentState>[0]) => new Appointment(anAppointmentState(change));

describe('an appointment', () => {
  it.each([
    ['COMPLETED', 'confirm', []],
    ['CANCELLED', 'cancel', []],
    ['NO_SHOW', 'complete', []],
    ['PROPOSED', 'complete', ['confirm', 'reschedule', 'cancel']],
    ['RESCHEDULED', 'no-show', ['confirm', 'reschedule', 'cancel']],
    ['CONFIRMED', 'confirm', ['reschedule', 'complete', 'no-show', 'cancel']],
  ] as const)('that is %s refuses to %s and says what it allows', (state, verb, allowed) => {
    const appointment = of({ state });
    expect(() => appointment.moved(verb, now)).toThrow(
      expect.objectContaining({
        code: 'appointment.transition-not-allowed',
        facts: { appointmentId: appointment.state.id, state, allowed },
      }),
    );
    expect(movesOf(state)).toEqual(allowed);
  });

  it.each(['complete', 'no-show'] as const)('refuses to %s before it has begun', (verb) =>
    expect(() => of({ state: 'CONFIRMED' }).moved(verb, now)).toThrow(
      expect.objectContaining({ code: 'appointment.not-begun' }),
    ),
  );

  it.each([
    ['ends before it starts', slot.endsAt, slot.startsAt, 'appointment.ends-before-it-starts'],
    ['lasts no time', slot.startsAt, slot.startsAt, 'appointment.ends-before-it-starts'],
    ['lasts for months', slot.startsAt, new Date('2027-02-01'), 'appointment.too-long'],
    ['is over', new Date('2026-11-24T07:00:00Z'), new Date('2026-11-24T08:00:00Z'), 'appointment.over'],
  ])('refuses a slot that %s', (_, startsAt, endsAt, code) =>
    expect(() => assertSlot({ startsAt, endsAt }, now)).toThrow(expect.objectContaining({ code })),
  );

  it('is confirmed, then kept, and tells the attendees of the first only', () => {
    const confirmed = of({}).moved('confirm', now);
    expect(confirmed.state).toMatchObject({ state: 'CONFIRMED', version: 2, sequence: 1 });
    const kept = confirmed.moved('complete', new Date('2026-11-25T10:30:00Z'));
    expect(kept.state).toMatchObject({ state: 'COMPLETED', version: 3, sequence: 1 });
  });

  it('is to be confirmed again once moved, and remembers where it was', () => {
    const { state } = of({ state: 'CONFIRMED' }).rescheduled(slot, now);
    const { startsAt, endsAt } = anAppointmentState();
    expect(state).toMatchObject({
      ...slot,
      state: 'RESCHEDULED',
      movedFrom: { startsAt, endsAt },
      sequence: 1,
    });
    expect(movesOf(state.state)).toContain('confirm');
  });
});
