import { problemOf, refusalOf } from './problem';
import { Refusal } from './refusal';

describe('a refusal on the wire', () => {
  it('arrives as it left', () => {
    const errors = [{ pointer: '/lines/0/quantity', code: 'too_small', message: 'must be positive' }];
    const left = new Refusal('invalid', 'request.invalid', { lines: 1 }, errors);
    const arrived = refusalOf(JSON.parse(JSON.stringify(problemOf(left))));
    expect(arrived).toMatchObject({ kind: 'invalid', code: 'request.invalid', facts: { lines: 1 }, errors });
  });

  it.each([
    null,
    'no',
    42,
    [],
    {},
    { kind: 'invalid' },
    { kind: 'toString', code: 'x' },
    { kind: 500, code: 'internal' },
  ])('is not made of %j', (json) => expect(refusalOf(json)).toBeUndefined());

  it('keeps only well-formed places', () => {
    const good = { pointer: '', code: 'c', message: 'm' };
    expect(refusalOf({ kind: 'invalid', code: 'x', errors: [good, { pointer: 1 }, null] })?.errors).toEqual([
      good,
    ]);
  });
});
