import { Day, Money } from '@comptoir/kernel';
import { credited, invoiced } from './bill';
import { received, returned } from './goods';
import { faultsOf, type PurchaseLine, type Said } from './purchase-line';
import type { PurchaseOrder } from './purchase-order';
import { aLine, aPurchaseOrder } from './purchase-order.builder';

const today = Day.parse('2026-11-24');
const february = Day.parse('2027-02-01');
const march = Day.parse('2027-03-01');
const code = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const first = ({ state }: PurchaseOrder) => state.lines[0] as PurchaseLine;
const lineId = (order: PurchaseOrder) => first(order).id;
const sent = (change: Partial<PurchaseLine> = {}) =>
  aPurchaseOrder({ status: 'SENT', sentOn: today, lines: [aLine(change)] });
const acknowledged = (said: Partial<Said> = {}) => {
  const order = sent();
  const lines = new Map([[lineId(order), { expectedOn: february, ...said }]]);
  return order.acknowledged(lines, { supplierNumber: 'A-77', expectedOn: february, today });
};
const goods = (order: PurchaseOrder, quantity: bigint) => [{ lineId: lineId(order), quantity }];
const bill = (order: PurchaseOrder, quantity: bigint, unitPrice: string, priceOnly = false) => [
  { lineId: lineId(order), quantity, unitPrice, priceOnly },
];

describe('a purchase order is not approved', () => {
  it.each([
    ['above the limit of the role', {}, '169.99', 'purchase-order.above-limit'],
    ['without a price', { unitPrice: null }, '1000.00', 'purchase-order.price-missing'],
    ['when nobody needs it any more', { needed: false }, '1000.00', 'purchase-order.not-needed'],
  ])('%s', (_, line, limit, refused) => {
    const order = aPurchaseOrder({ lines: [aLine(line)] });
    expect(code(() => order.approved('Marc', Money.of(limit)))).toBe(refused);
  });

  it('when nobody knows where it is to be delivered', () => {
    const order = aPurchaseOrder({ deliverTo: { place: 'STORE', address: null } });
    expect(code(() => order.approved('Marc', null))).toBe('purchase-order.address-missing');
  });
});

describe('a purchase order', () => {
  it('is approved at the limit, sent, and from then on neither edited nor cancelled', () => {
    const order = aPurchaseOrder().approved('Marc', Money.of('170.00')).sent(today);
    expect(order.state).toMatchObject({ status: 'SENT', approvedBy: 'Marc', sentOn: today });
    expect(order.may).toEqual(['resend', 'acknowledge', 'receive', 'recordInvoice']);
    expect(code(() => order.cancelled('trop tard'))).toBe('purchase-order.transition-not-allowed');
  });

  it('is not sent when its project was held after the approval', () => {
    const order = aPurchaseOrder({ status: 'APPROVED', lines: [aLine({ needed: false })] });
    expect(code(() => order.sent(today))).toBe('purchase-order.not-needed');
  });

  it('covers nothing once it is cancelled', () => {
    expect(first(aPurchaseOrder().cancelled('doublon')).covers).toBe(0n);
  });

  it('keeps the lines of an edit, and no others', () => {
    const order = aPurchaseOrder({ lines: [aLine(), aLine()] });
    const edit = { lineId: lineId(order), quantity: 3_000n, unitPrice: '40', supplierReference: 'X' };
    const content = { address: 'Chantier', requestedOn: null, note: null };
    const edited = order.edited([edit], content);
    expect(edited.state.lines).toMatchObject([{ quantity: 3_000n, covers: 3_000n, unitPrice: '40' }]);
    expect(`${edited.amount}`).toBe('120.00');
    expect(code(() => order.edited([{ ...edit, lineId: 'x' }], content))).toBe('purchase-order.line-unknown');
  });
});

describe('an acknowledgement', () => {
  it('as ordered leaves nothing to resolve', () => {
    expect(acknowledged()).toMatchObject({ openDeviations: 0, expectedOn: february });
  });

  it.each<[string, Partial<Said>, boolean]>([
    ['another price', { unitPrice: '45' }, true],
    ['less', { quantity: 3_000n }, false],
    ['a later day than planned', { expectedOn: march }, false],
  ])('of %s is open until somebody answers', (_, said, ofPrice) => {
    const order = acknowledged(said);
    expect(order).toMatchObject({ openDeviations: 1, hasPriceDeviation: ofPrice });
    expect(order.may).toContain('resolve');
    const rejected = order.resolved([{ lineId: lineId(order), accept: false }]);
    expect(rejected.openDeviations).toBe(0);
    expect(first(rejected)).toMatchObject({ quantity: 4_000n, unitPrice: '42.5' });
  });

  it('accepted, is what was ordered from then on, and frees what it no longer covers', () => {
    const order = acknowledged({ quantity: 3_000n, unitPrice: '45' });
    const accepted = order.resolved([{ lineId: lineId(order), accept: true }]);
    expect(first(accepted)).toMatchObject({ quantity: 3_000n, covers: 3_000n, unitPrice: '45' });
    expect(code(() => accepted.resolved([{ lineId: lineId(order), accept: true }]))).toBe(
      'purchase-order.transition-not-allowed',
    );
  });
});

describe('goods', () => {
  it('arrive in parts, never more than was ordered, and can go back', () => {
    const order = acknowledged();
    const part = received(order, goods(order, 1_500n));
    expect(part.state.status).toBe('PARTIALLY_RECEIVED');
    expect(code(() => received(part, goods(part, 2_501n)))).toBe('purchase-order.more-than-ordered');
    const all = received(part, goods(part, 2_500n));
    expect(all.state.status).toBe('RECEIVED');
    expect(code(() => returned(all, goods(all, 4_001n)))).toBe('purchase-order.more-than-received');
    expect(returned(all, goods(all, 4_000n)).state.status).toBe('ACKNOWLEDGED');
  });
});

describe('an invoice', () => {
  const arrived = () => {
    const order = acknowledged();
    return received(order, goods(order, 4_000n));
  };

  it('that matches order and receipt ends the matter', () => {
    const order = arrived();
    const settled = invoiced(order, bill(order, 4_000n, '42.50'));
    expect(settled.state.status).toBe('INVOICED');
    expect(settled.closed().state.status).toBe('CLOSED');
  });

  it.each([
    ['more than arrived', 5_000n, '42.5', ['QUANTITY_ABOVE_RECEIVED']],
    ['at a higher price', 4_000n, '42.51', ['AMOUNT_ABOVE_ORDERED']],
    ['at a lower price', 4_000n, '40', ['AMOUNT_BELOW_ORDERED']],
  ])('of %s waits for a credit note or for somebody who accepts it', (_, quantity, price, faults) => {
    const order = arrived();
    const waiting = invoiced(order, bill(order, quantity, price));
    expect(waiting.state.status).toBe('RECEIVED');
    expect(faultsOf(first(waiting))).toEqual(faults);
    expect(waiting.differencesAccepted('geste commercial').state.status).toBe('INVOICED');
  });

  it('too high is put right by credit notes, of quantities or of the price alone', () => {
    const order = arrived();
    const waiting = invoiced(order, bill(order, 5_000n, '44.50'));
    expect(code(() => credited(waiting, bill(order, 6_000n, '1')))).toBe('purchase-order.more-than-invoiced');
    const fewer = credited(waiting, bill(order, 1_000n, '44.50'));
    expect(fewer.state.status).toBe('RECEIVED');
    expect(credited(fewer, bill(order, 4_000n, '2', true)).state.status).toBe('INVOICED');
  });
});
