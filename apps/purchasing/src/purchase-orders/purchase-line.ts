import type { MatchFault, Resolution } from '@comptoir/contracts';
import type { Day, Money } from '@comptoir/kernel';
import { lineAmount, samePrice } from '../pricing/line-amount';
import { greatest, least } from '../pricing/quantity';

/** What a supplier acknowledged, and what we made of it. */
export interface Deviation {
  readonly quantity: bigint;
  readonly unitPrice: string | null;
  readonly expectedOn: Day | null;
  readonly resolution: Resolution;
}

/** What a purchase order says of one line of a customer's order. Quantities are in thousandths. */
export interface PurchaseLine {
  readonly id: string;
  readonly orderLineId: string;
  readonly order: { readonly id: string; readonly number: string | null };
  readonly project: { readonly id: string; readonly number: string | null; readonly label: string | null };
  readonly articleId: string;
  readonly label: string;
  readonly supplierReference: string | null;
  readonly quantity: bigint;
  readonly unitPrice: string | null;
  /** How much of it counts for the customer's order; nothing once it is cancelled. */
  readonly covers: bigint;
  readonly received: bigint;
  /** Net of credits, like its amount. */
  readonly invoiced: bigint;
  readonly invoicedAmount: Money;
  readonly expectedOn: Day | null;
  readonly plannedDelivery: Day | null;
  /** The customer's order still needs all of it, and may be bought. */
  readonly needed: boolean;
  readonly deviation: Deviation | null;
}

export interface Said {
  readonly quantity?: bigint;
  readonly unitPrice?: string;
  readonly expectedOn: Day | null;
}

export const amountOf = ({ quantity, unitPrice }: PurchaseLine): Money => lineAmount(quantity, unitPrice);

export const isLate = ({ expectedOn, plannedDelivery, received, quantity }: PurchaseLine): boolean =>
  expectedOn !== null && plannedDelivery !== null && expectedOn > plannedDelivery && received < quantity;

export const isOpen = ({ deviation }: PurchaseLine): boolean => deviation?.resolution === 'OPEN';

/** An invoice is matched three ways: with what has arrived, and with the price that was ordered. */
export function faultsOf({ invoiced, received, invoicedAmount, unitPrice }: PurchaseLine): MatchFault[] {
  const ordered = invoicedAmount.compare(lineAmount(invoiced, unitPrice));
  return [
    ...(invoiced > received ? (['QUANTITY_ABOVE_RECEIVED'] as const) : []),
    ...(ordered > 0 ? (['AMOUNT_ABOVE_ORDERED'] as const) : []),
    ...(ordered < 0 ? (['AMOUNT_BELOW_ORDERED'] as const) : []),
  ];
}

/** A price that differs from the ordered one, on an acknowledgement that nobody answered or on an invoice. */
export function hasPriceDeviation(line: PurchaseLine): boolean {
  const { deviation, unitPrice } = line;
  const acknowledged = isOpen(line) && !samePrice(deviation?.unitPrice ?? null, unitPrice);
  return acknowledged || faultsOf(line).some((fault) => fault.startsWith('AMOUNT'));
}

/** The goods come when the supplier says, liked or not; anything else that differs waits for an answer. */
export function acknowledged(line: PurchaseLine, said: Said, requestedOn: Day | null): PurchaseLine {
  const quantity = said.quantity ?? line.quantity;
  const unitPrice = said.unitPrice ?? line.unitPrice;
  const { expectedOn } = said;
  const wantedOn = requestedOn ?? line.plannedDelivery;
  const later = expectedOn !== null && wantedOn !== null && expectedOn > wantedOn;
  const differs = quantity !== line.quantity || !samePrice(unitPrice, line.unitPrice) || later;
  const deviation = differs ? { quantity, unitPrice, expectedOn, resolution: 'OPEN' as const } : null;
  return { ...line, expectedOn, deviation };
}

/** Accepted, the line is as the supplier said: what it no longer covers is free to be bought again. */
export function resolved(line: PurchaseLine, accept: boolean): PurchaseLine {
  const { deviation } = line;
  if (deviation === null) return line;
  if (!accept) return { ...line, deviation: { ...deviation, resolution: 'REJECTED' } };
  const quantity = greatest(deviation.quantity, line.received);
  return {
    ...line,
    quantity,
    unitPrice: deviation.unitPrice,
    covers: least(line.covers, quantity),
    deviation: { ...deviation, resolution: 'ACCEPTED' },
  };
}
