import {
  milestoneKinds,
  type MilestoneKind,
  type PayerKind,
  type PaymentMethod,
  type planPayments,
  type RequestOf,
} from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { percentOf } from '../pricing/percent-of';
import { paymentErrors } from './payment.errors';

/** One of the amounts by which an order is to be paid. */
export interface Milestone {
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly amount: Money;
  readonly dueOn: Day | null;
  readonly method: PaymentMethod | null;
  readonly payerKind: PayerKind;
  readonly payerName: string | null;
}
export type MilestoneInput = RequestOf<typeof planPayments>['milestones'][number];

/** What is asked for at once where nothing else is agreed. */
const depositPercent = '30';

/** The schedule as it was typed; it must come to the total, cent for cent. */
export function plannedSchedule(
  inputs: readonly MilestoneInput[],
  total: Money,
  newId: () => string,
): Milestone[] {
  const milestones = inputs.map((input) => ({ ...input, id: newId(), amount: Money.of(input.amount) }));
  milestones.forEach(({ kind, payerKind, payerName }, index) => {
    if (payerKind === 'CREDIT_COMPANY' && payerName === null)
      throw paymentErrors.payerUnnamed(`/milestones/${index}/payerName`);
    const before = milestones[index - 1]?.kind ?? 'DEPOSIT';
    const backwards = milestoneKinds.indexOf(kind) < milestoneKinds.indexOf(before);
    if (backwards || (before === 'BALANCE' && index > 0)) throw paymentErrors.scheduleDisordered(index);
  });
  const planned = Money.sum(milestones.map(({ amount }) => amount));
  if (planned.compare(total) !== 0) throw paymentErrors.scheduleDiffers(total, planned);
  return milestones;
}

/** A deposit at once and the balance on delivery. */
export function usualSchedule(
  total: Money,
  days: { readonly createdOn: Day; readonly plannedDelivery: Day | null },
  newId: () => string,
): Milestone[] {
  const deposit = percentOf(total, depositPercent);
  const plain = { method: null, payerKind: 'CUSTOMER', payerName: null } as const;
  const milestones: Milestone[] = [
    { ...plain, id: newId(), kind: 'DEPOSIT', amount: deposit, dueOn: days.createdOn },
    { ...plain, id: newId(), kind: 'BALANCE', amount: total.minus(deposit), dueOn: days.plannedDelivery },
  ];
  return milestones.filter(({ amount }) => !amount.isZero());
}

/**
 * The schedule once the total is another: the last milestone takes the difference; where that is not enough, the ones
 * before it. What comes to nothing is dropped.
 */
export function fittedSchedule(milestones: readonly Milestone[], total: Money): Milestone[] {
  const zero = Money.zero();
  const least = (a: Money, b: Money) => (a.compare(b) < 0 ? a : b);
  let left = total;
  const fitted = milestones.map((milestone, index) => {
    const last = index === milestones.length - 1;
    const amount = last ? left : least(milestone.amount, left);
    left = left.minus(amount);
    return { ...milestone, amount };
  });
  return fitted.filter(({ amount }) => amount.compare(zero) > 0);
}

/** How far a payment covers each milestone, the earliest first and those without a day last. */
export function coveredAmounts(milestones: readonly Milestone[], paid: Money): ReadonlyMap<string, Money> {
  const covered = new Map<string, Money>();
  let left = paid;
  for (const { id, amount } of inDueOrder(milestones)) {
    const share = left.compare(amount) < 0 ? left : amount;
    covered.set(id, share);
    left = left.minus(share);
  }
  return covered;
}

/** The day of the earliest milestone that is not covered in full; null when it has none or all are covered. */
export function dueOnOf(milestones: readonly Milestone[], paid: Money): Day | null {
  const covered = coveredAmounts(milestones, paid);
  const open = inDueOrder(milestones).find(({ id, amount }) => covered.get(id)?.compare(amount) !== 0);
  return open?.dueOn ?? null;
}

function inDueOrder(milestones: readonly Milestone[]): Milestone[] {
  const never = '9999-12-31';
  const key = ({ dueOn }: Milestone) => dueOn ?? never;
  return [...milestones].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
