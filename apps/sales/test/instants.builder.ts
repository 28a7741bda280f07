import fc from 'fast-check';

/** Midnights of Paris and La Réunion near both changes of the clock, the year's end, a leap day and a plain day. */
const midnights = [
  '2026-03-28T23:00:00Z',
  '2026-03-29T22:00:00Z',
  '2026-03-29T20:00:00Z',
  '2026-10-24T22:00:00Z',
  '2026-10-25T23:00:00Z',
  '2026-10-25T20:00:00Z',
  '2026-12-31T20:00:00Z',
  '2026-12-31T23:00:00Z',
  '2028-02-28T23:00:00Z',
  '2026-11-23T23:00:00Z',
  '2026-11-24T20:00:00Z',
].map((text) => Date.parse(text));

/** An instant on a random day, or within two hours of a midnight where days are easily mistaken. */
export const anyInstant: fc.Arbitrary<Date> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...midnights), fc.integer({ min: -120, max: 120 }))
    .map(([midnight, minutes]) => new Date(midnight + minutes * 60_000)),
  fc.date({
    min: new Date('2026-10-01T00:00:00Z'),
    max: new Date('2027-01-15T00:00:00Z'),
    noInvalidDate: true,
  }),
);
