import '@comptoir/testing';
import { Day, Money } from '@comptoir/kernel';
import * as fc from 'fast-check';
import { PaymentBook, type BookState } from './payment-book';
import { lightOf, paidOf } from './payment-light';
import { dueOnOf, fittedSchedule, plannedSchedule, usualSchedule } from './payment-schedule';

let ids = 0;
const newId = () => `id-${++ids}`;
const day = (text: string) => Day.parse(text);
const today = day('2026-11-24');
const euros = (text: string) => Money.of(text);
const aBook = (facts: Partial<BookState> = {}) =>
  new PaymentBook({
    orderId: 'o',
    version: 1,
    status: 'CONFIRMED',
    total: euros('5000.00'),
    milestones: [],
    payments: [],
    ...facts,
  });
const money = (amount: string, on = today) => ({
  id: newId(),
  amount: euros(amount),
  method: 'CARD' as const,
  payerKind: 'CUSTOMER' as const,
  payerName: null,
  on,
});
const received = (amount: string, facts: Partial<BookState> = {}) => {
  const book = aBook(facts);
  book.receive(money(amount), today);
  return { book, paymentId: book.payments[0]?.id ?? '' };
};
const reversal = (paymentId: string) => ({ id: newId(), paymentId, on: today, reason: 'Refusé' });

describe('a payment book refuses', () => {
  it('money for a draft, for a cancelled order, and from the future', async () => {
    for (const status of ['DRAFT', 'CANCELLED'] as const)
      await expect(() => aBook({ status }).receive(money('10.00'), today)).toBeRefused(
        'payment.nothing-owed',
      );
    await expect(() => aBook().receive(money('10.00', day('2026-11-25')), today)).toBeRefused(
      'payment.in-future',
    );
  });

  it('a credit company without a name', async () => {
    const loan = { ...money('10.00'), payerKind: 'CREDIT_COMPANY' as const };
    await expect(() => aBook().receive(loan, today)).toBeRefused('payment.payer-unnamed');
  });

  it('to bounce what is unknown, bounced already, or partly given back', async () => {
    const { book, paymentId } = received('100.00');
    await expect(() => book.bounce(reversal('nobody'), today)).toBeRefused('payment.not-found');
    book.refund({ ...reversal(paymentId), amount: euros('0.01') }, today);
    await expect(() => book.bounce(reversal(paymentId), today)).toBeRefused('payment.not-reversible');
    const other = received('100.00');
    other.book.bounce(reversal(other.paymentId), today);
    await expect(() => other.book.bounce(reversal(other.paymentId), today)).toBeRefused(
      'payment.not-reversible',
    );
  });

  it('to give back a cent more than is left', async () => {
    const { book, paymentId } = received('100.00');
    book.refund({ ...reversal(paymentId), amount: euros('60.00') }, today);
    await expect(() => book.refund({ ...reversal(paymentId), amount: euros('40.01') }, today)).toBeRefused(
      'payment.refund-too-large',
    );
    book.refund({ ...reversal(paymentId), amount: euros('40.00') }, today);
    expect(`${book.paid}`).toBe('0.00');
  });
});

describe('a schedule', () => {
  const planned = (...amounts: [kind: 'DEPOSIT' | 'INTERMEDIATE' | 'BALANCE', amount: string][]) =>
    plannedSchedule(
      amounts.map(([kind, amount]) => ({
        kind,
        amount,
        dueOn: null,
        method: null,
        payerKind: 'CUSTOMER',
        payerName: null,
      })),
      euros('100.00'),
      newId,
    );

  it('comes to the total to the cent, deposits first, one balance last', async () => {
    await expect(() => planned(['DEPOSIT', '30.00'], ['BALANCE', '69.99'])).toBeRefused(
      'payment-schedule.sum-differs',
    );
    await expect(() => planned(['BALANCE', '70.00'], ['DEPOSIT', '30.00'])).toBeRefused(
      'payment-schedule.disordered',
    );
    await expect(() => planned(['BALANCE', '70.00'], ['BALANCE', '30.00'])).toBeRefused(
      'payment-schedule.disordered',
    );
    expect(planned(['DEPOSIT', '30.00'], ['INTERMEDIATE', '30.00'], ['BALANCE', '40.00'])).toHaveLength(3);
  });

  it('fits any new total: the last milestone gives way first', () => {
    const milestones = planned(['DEPOSIT', '30.00'], ['INTERMEDIATE', '30.00'], ['BALANCE', '40.00']);
    const fitted = (total: string) =>
      fittedSchedule(milestones, euros(total)).map(({ amount }) => `${amount}`);
    expect(fitted('120.00')).toEqual(['30.00', '30.00', '60.00']);
    expect(fitted('60.00')).toEqual(['30.00', '30.00']);
    expect(fitted('45.50')).toEqual(['30.00', '15.50']);
    expect(fitted('0.00')).toEqual([]);
  });

  it('asks for 30 % at once where nothing else is agreed', () => {
    const days = { createdOn: today, plannedDelivery: day('2027-02-01') };
    const usual = usualSchedule(euros('99.99'), days, newId);
    expect(usual.map(({ kind, amount, dueOn }) => [kind, `${amount}`, dueOn])).toEqual([
      ['DEPOSIT', '30.00', '2026-11-24'],
      ['BALANCE', '69.99', '2027-02-01'],
    ]);
  });
});

describe('the light, whatever happens to the money', () => {
  const cents = fc.integer({ min: 1, max: 900_000 });
  type Step = { kind: 'receive' | 'bounce' | 'refund'; cents: number; pick: number };
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.record({ kind: fc.constantFrom('receive', 'receive', 'bounce', 'refund'), cents, pick: fc.nat(20) }),
    { maxLength: 25 },
  );
  const live = (history: readonly Step[]) => {
    const book = aBook();
    for (const { kind, cents: amount, pick } of history) {
      const paymentId = book.payments[pick % Math.max(1, book.payments.length)]?.id ?? '';
      const act = () => {
        if (kind === 'receive')
          return book.receive({ ...money('1.00'), amount: Money.ofCents(amount) }, today);
        if (kind === 'bounce') return book.bounce(reversal(paymentId), today);
        return book.refund({ ...reversal(paymentId), amount: Money.ofCents(amount) }, today);
      };
      try {
        act();
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^payment\./) as string });
      }
    }
    return book;
  };

  it('is the same for its events in any order, and never below nothing', () => {
    fc.assert(
      fc.property(
        steps.chain((history) => {
          const entries = live(history).payments;
          return fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length }),
          );
        }),
        fc.integer({ min: 0, max: 2_000_000 }),
        ([entries, shuffled], cents) => {
          const total = Money.ofCents(cents);
          expect(paidOf(shuffled)).toEqual(paidOf(entries));
          expect(lightOf(total, paidOf(shuffled))).toBe(lightOf(total, paidOf(entries)));
          expect(paidOf(entries).cents >= 0n).toBe(true);
        },
      ),
    );
  });

  it('turns green with the last cent and not before; a bounce puts it back', () => {
    const total = euros('5000.00');
    expect(lightOf(total, euros('0.00'))).toBe('GREY');
    expect(lightOf(total, euros('0.01'))).toBe('ORANGE');
    expect(lightOf(total, euros('4999.99'))).toBe('ORANGE');
    const { book, paymentId } = received('5000.00');
    expect(lightOf(total, book.paid)).toBe('GREEN');
    book.bounce(reversal(paymentId), today);
    expect(lightOf(total, book.paid)).toBe('GREY');
  });

  it('is due on the day of the earliest milestone that is not covered', () => {
    const milestone = (amount: string, dueOn: string | null) => ({
      ...money(amount),
      kind: 'INTERMEDIATE' as const,
      dueOn: dueOn === null ? null : day(dueOn),
    });
    const milestones = [
      milestone('30.00', '2026-12-01'),
      milestone('40.00', null),
      milestone('30.00', '2026-11-20'),
    ];
    const due = (paid: string) => dueOnOf(milestones, euros(paid));
    expect([due('0.00'), due('29.99'), due('30.00'), due('59.99'), due('60.00'), due('100.00')]).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-12-01',
      '2026-12-01',
      null,
      null,
    ]);
  });
});
