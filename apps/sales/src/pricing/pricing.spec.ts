import { vatRates } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import * as fc from 'fast-check';
import { lineCost, lineTotal, type PricedLine } from './line-total';
import { scaled, shortest } from './scaled';
import { taxBreakdown } from './tax-breakdown';
import { totalsOf } from './totals';

const line = (facts: Partial<PricedLine> = {}): PricedLine => ({
  quantity: '1',
  unitPrice: '100.00',
  discountPercent: '0',
  vatRate: '20',
  ecoContribution: Money.zero(),
  optional: false,
  purchasePrice: null,
  ...facts,
});
const total = (facts: Partial<PricedLine>) => `${lineTotal(line(facts))}`;

describe('the total of a line', () => {
  it.each([
    [{ quantity: '3', unitPrice: '19.90' }, '59.70'],
    [{ quantity: '1', unitPrice: '0.005' }, '0.01'],
    [{ quantity: '1', unitPrice: '0.0049' }, '0.00'],
    [{ quantity: '0.5', unitPrice: '0.01' }, '0.01'],
    [{ quantity: '2.5', unitPrice: '33.3333', discountPercent: '12.5' }, '72.92'],
    [{ quantity: '1.005', unitPrice: '1000', discountPercent: '50' }, '502.50'],
    [{ quantity: '7', unitPrice: '129.99', discountPercent: '100' }, '0.00'],
    [{ quantity: '999999.999', unitPrice: '9999.9999', discountPercent: '0.01' }, '9998999890.01'],
  ])('%j is %s', (facts, expected) => expect(total(facts)).toBe(expected));

  it('adds the eco-contribution after the discount, untouched by it', () => {
    expect(total({ quantity: '2', discountPercent: '10', ecoContribution: Money.of('4.20') })).toBe('188.40');
    expect(total({ quantity: '2', discountPercent: '100', ecoContribution: Money.of('4.20') })).toBe('8.40');
  });

  it('refuses more decimals than it can hold exactly', () => {
    expect(() => lineTotal(line({ quantity: '0.0001' }))).toThrow(RangeError);
    expect(() => lineTotal(line({ unitPrice: '1e3' }))).toThrow(RangeError);
  });
});

describe('value added tax', () => {
  it('is rounded once per rate, not per line', () => {
    const lines = Array.from({ length: 3 }, () => line({ unitPrice: '0.33', vatRate: '5.5' }));
    expect(taxBreakdown(lines)).toEqual([{ rate: '5.5', base: Money.of('0.99'), vat: Money.of('0.05') }]);
  });

  it('keeps the rates apart, highest first, and leaves options out', () => {
    const lines = [
      line({ vatRate: '0' }),
      line({ vatRate: '10' }),
      line(),
      line({ vatRate: '5.5', optional: true }),
    ];
    expect(taxBreakdown(lines).map(({ rate, vat }) => [rate, `${vat}`])).toEqual([
      ['20', '20.00'],
      ['10', '10.00'],
      ['0', '0.00'],
    ]);
  });
});

describe('the margin', () => {
  it('counts the eco-contribution on both sides, so that nobody earns it', () => {
    const { cost, margin } = totalsOf([line({ purchasePrice: '60', ecoContribution: Money.of('5.00') })]);
    expect([`${cost}`, `${margin}`]).toEqual(['65.00', '40.00']);
  });
});

describe('for any lines', () => {
  const decimal = (max: number, places: number) =>
    fc
      .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 10 ** places - 1 }))
      .map(([units, fraction]) => `${units}.${String(fraction).padStart(places, '0')}`);
  const anyLine: fc.Arbitrary<PricedLine> = fc.record({
    quantity: decimal(9_999, 3),
    unitPrice: decimal(99_999, 4),
    discountPercent: fc.oneof(decimal(99, 2), fc.constant('100')),
    vatRate: fc.constantFrom(...vatRates),
    ecoContribution: fc.integer({ min: 0, max: 50_000 }).map((value) => Money.ofCents(value)),
    optional: fc.boolean(),
    purchasePrice: fc.option(decimal(99_999, 4)),
  });
  const anyLines = fc.array(anyLine, { maxLength: 80 });

  it('a line is within half a cent of its exact value', () => {
    fc.assert(
      fc.property(anyLine, (any) => {
        const free = { ...any, ecoContribution: Money.zero() };
        const kept = 10_000n - scaled(any.discountPercent, 2);
        const exact = scaled(any.quantity, 3) * scaled(any.unitPrice, 4) * kept;
        const off = 2n * (lineTotal(free).cents * 10n ** 9n - exact);
        expect(off > -(10n ** 9n) && off <= 10n ** 9n).toBe(true);
      }),
    );
  });

  it('the amounts are the sums of their parts, whatever the order of the lines', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { vat, amountExclTax, amountInclTax, cost, margin } = totalsOf(lines);
        const counted = lines.filter(({ optional }) => !optional);
        expect(amountExclTax).toEqual(Money.sum(counted.map(lineTotal)));
        expect(amountInclTax.minus(amountExclTax)).toEqual(Money.sum(vat.map((rate) => rate.vat)));
        expect(cost).toEqual(Money.sum(counted.map(lineCost)));
        expect(margin.plus(cost)).toEqual(amountExclTax);
        expect(totalsOf([...lines].reverse())).toEqual(totalsOf(lines));
      }),
    );
  });

  it('a greater discount never makes a line dearer', () => {
    fc.assert(
      fc.property(anyLine, decimal(99, 2), (any, other) => {
        const [less, more] = [any.discountPercent, other].sort((a, b) => Number(scaled(a, 2) - scaled(b, 2)));
        const dear = lineTotal({ ...any, discountPercent: less ?? '0' });
        expect(dear.compare(lineTotal({ ...any, discountPercent: more ?? '0' }))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('a decimal written in its shortest way is still the same number', () => {
    fc.assert(
      fc.property(decimal(99_999, 4), (text) => expect(scaled(shortest(text, 2), 4)).toBe(scaled(text, 4))),
    );
  });
});
