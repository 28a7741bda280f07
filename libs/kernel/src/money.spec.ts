import fc from 'fast-check';
import { Money } from './money';
import { roundHalfUpDiv } from './rounding';

const amount = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });

describe('money', () => {
  it.each(['1e3', '1.234', '1,50', '1 000.00', '.5', '5.', '+1', '--1', 'NaN', '', ' 1', '9'.repeat(400)])(
    'refuses %j',
    (text) => expect(() => Money.of(text)).toThrow('money.invalid'),
  );

  it('refuses what the database could not hold', () => {
    expect(() => Money.of('10000000000000000')).toThrow('money.too-large');
    expect(() => Money.of('9999999999999999.99').plus(Money.of('0.01'))).toThrow('money.too-large');
  });

  it('does not mix currencies', () => {
    expect(() => Money.of('1').plus(Money.of('1', 'CHF'))).toThrow(TypeError);
    expect(() => Money.of('1').compare(Money.of('1', 'CHF'))).toThrow(TypeError);
    expect(() => Money.sum([Money.of('1', 'CHF')])).toThrow(TypeError);
  });

  it.each([
    ['1234.5', '1234.50'],
    ['-0.05', '-0.05'],
    ['-0', '0.00'],
    ['0007', '7.00'],
  ])('reads %s as %s', (text, shown) => expect(`${Money.of(text)}`).toBe(shown));

  it('is exact where floats are not', () => {
    expect(`${Money.sum(['0.10', '0.20'].map((text) => Money.of(text)))}`).toBe('0.30');
    expect(JSON.stringify({ total: Money.ofCents('900719925474099301') })).toBe(
      '{"total":"9007199254740993.01"}',
    );
  });

  it('keeps every amount through its text, and adds like whole numbers', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [left, right] = [Money.ofCents(a), Money.ofCents(b)];
        expect(Money.of(left.toString()).cents).toBe(a);
        expect(left.plus(right).cents).toBe(a + b);
        expect(left.minus(right).plus(right).cents).toBe(a);
        expect(left.plus(left.negate()).isZero()).toBe(true);
        expect(Math.sign(left.compare(right))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it.each([
    ['1500.00', '5000.00', 30],
    ['4999.99', '5000.00', 99],
    ['5000.00', '5000.00', 100],
    ['5100.00', '5000.00', 102],
    ['1.00', '0.00', 0],
  ])('%s of %s is %d whole percents', (part, whole, percents) =>
    expect(Money.of(part).percentOf(Money.of(whole))).toBe(percents),
  );
});

describe('rounding', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [249n, 100n, 2n],
    [250n, 100n, 3n],
    [0n, 7n, 0n],
  ])('%s / %s is %s', (n, d, expected) => expect(roundHalfUpDiv(n, d)).toBe(expected));

  it('is never further than a half from the exact quotient, and is symmetric', () => {
    fc.assert(
      fc.property(amount, fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
        const rounded = roundHalfUpDiv(n, d);
        const distance = rounded * d - n;
        expect((distance < 0n ? -distance : distance) * 2n <= d).toBe(true);
        expect(roundHalfUpDiv(-n, d)).toBe(-rounded);
      }),
    );
  });

  it('refuses to divide by zero', () => expect(() => roundHalfUpDiv(1n, 0n)).toThrow(RangeError));
});
