import { Day } from '@comptoir/kernel';
import fc from 'fast-check';
import { SlotBook, slotsOf, type Grid } from './slot-book';

const grid = (change: Partial<Grid> = {}): Grid => ({
  from: Day.parse('2026-10-23'),
  open: '09:00',
  close: '12:00',
  minutes: 60,
  step: 60,
  zone: 'Europe/Paris',
  notBefore: new Date(0),
  ...change,
});
const starts = (slots: readonly { startsAt: Date }[]) => slots.map(({ startsAt }) => startsAt.toISOString());

describe('slots', () => {
  it('are at the same time on the wall on either side of a clock change, and on working days only', () =>
    expect(starts(slotsOf(grid())).slice(0, 6)).toEqual([
      '2026-10-23T07:00:00.000Z',
      '2026-10-23T08:00:00.000Z',
      '2026-10-23T09:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
      '2026-10-26T10:00:00.000Z',
    ]));

  it('end before closing time, and none begins in the past', () => {
    const slots = slotsOf(grid({ minutes: 50, step: 50, notBefore: new Date('2026-10-23T07:30:00Z') }));
    expect(starts(slots).slice(0, 3)).toEqual([
      '2026-10-23T07:50:00.000Z',
      '2026-10-23T08:40:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
    expect(slotsOf(grid({ minutes: 181 }))).toEqual([]);
  });
});

describe('the book of slots', () => {
  it('gives one person one slot after the other, and two people the same slot', () => {
    const slots = slotsOf(grid());
    const book = new SlotBook([]);
    const given = [['a'], ['a'], ['b'], ['a', 'b'], ['b']].map((people) => book.take(slots, people));
    expect(given.map((slot) => slot && slots.indexOf(slot))).toEqual([0, 1, 0, 2, 1]);
  });

  it('goes round what is taken, also where it only touches it', () => {
    const slots = slotsOf(grid());
    const [first] = slots;
    const taken = {
      partyId: 'a',
      startsAt: new Date('2026-10-23T07:30:00Z'),
      endsAt: new Date('2026-10-23T09:00:00Z'),
    };
    const book = new SlotBook([taken]);
    expect(book.take(slots, ['a'])).toBe(slots[2]);
    expect(book.take(slots, ['b'])).toBe(first);
  });

  it('has nothing left in the end', () => {
    const slots = slotsOf(grid()).slice(0, 2);
    const book = new SlotBook([]);
    expect([1, 2, 3].map(() => book.take(slots, ['a']) !== undefined)).toEqual([true, true, false]);
  });

  it('never puts anybody in two places', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const moment = fc
      .integer({ min: 0, max: 6 * 60 })
      .map((minutes) => Date.UTC(2026, 9, 23, 6) + minutes * 60_000);
    const busy = fc.record({ partyId: person, start: moment, length: fc.integer({ min: 1, max: 180 }) });
    fc.assert(
      fc.property(fc.array(busy), fc.array(fc.uniqueArray(person, { minLength: 1 })), (taken, wishes) => {
        const times = taken.map(({ partyId, start, length }) => ({
          partyId,
          startsAt: new Date(start),
          endsAt: new Date(start + length * 60_000),
        }));
        const book = new SlotBook(times);
        const slots = slotsOf(grid({ minutes: 45, step: 30 }));
        for (const people of wishes) {
          const slot = book.take(slots, people);
          if (!slot) throw new Error('sixty days are enough');
          for (const partyId of people) {
            const meets = times.filter(
              (one) => one.partyId === partyId && one.startsAt < slot.endsAt && slot.startsAt < one.endsAt,
            );
            expect(meets).toEqual([]);
            times.push({ partyId, ...slot });
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
