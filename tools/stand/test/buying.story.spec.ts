import {
  approvePurchaseOrder,
  cancelOrder,
  chooseSupplier,
  findOrders,
  readOrder,
  sendPurchaseOrder,
  setSupplierPrice,
} from '@comptoir/contracts';
import { addDays, Day, isRefusal } from '@comptoir/kernel';
import { Buying } from './buying.builder';

/** Every pull request runs a few; `RACE_ROUNDS=100` looks harder. */
const rounds = Number(process.env.RACE_ROUNDS ?? 20);

let buying: Buying;
beforeAll(async () => {
  buying = await Buying.open();
});
afterAll(() => buying?.stop());

describe('an order whose article has no supplier', () => {
  const codes = async (orderId: string) => {
    const { orderability, lines } = await buying.sales.ask(readOrder, { orderId });
    const [line] = lines;
    return {
      order: orderability.reasons.map(({ code }) => code),
      line: line?.reasons.map(({ code }) => code),
    };
  };
  const orderable = async () => {
    const { items } = await buying.sales.ask(findOrders, { flag: ['orderable'], store: [buying.storeId] });
    return items.map(({ id }) => id);
  };

  it('can be ordered once one is chosen for its line and says what it calls the article', async () => {
    const [articleId, supplierId, projectId] = await Promise.all([
      buying.article(),
      buying.supplier(),
      buying.controlledProject(),
    ]);
    const { id: orderId } = await buying.order(projectId, articleId);
    expect((await codes(orderId)).order).toEqual(['NO_SUPPLIER', 'NO_SUPPLIER_REFERENCE']);
    const need = await buying.need(orderId);
    const orderLineId = need?.orderLineId ?? '';

    await buying.purchasing.ask(chooseSupplier, { orderLineId, supplierId });
    await buying.sales.eventually(async () => !(await codes(orderId)).order.includes('NO_SUPPLIER'));
    expect(await codes(orderId)).toEqual({
      order: ['NO_SUPPLIER_REFERENCE'],
      line: ['NO_SUPPLIER_REFERENCE'],
    });
    const price = { supplierReference: 'AR-600', unitPrice: '41.5' };
    await buying.purchasing.ask(setSupplierPrice, { supplierId, articleId, ...price });
    await buying.sales.eventually(async () => (await orderable()).includes(orderId));
    expect(await codes(orderId)).toEqual({ order: [], line: [] });

    await buying.purchasing.ask(chooseSupplier, { orderLineId, supplierId: null });
    await buying.sales.eventually(async () => !(await orderable()).includes(orderId));
    expect((await codes(orderId)).order).toContain('NO_SUPPLIER');
  });
});

describe('of an order that is cancelled nothing is sent', () => {
  const refusal = (error: unknown) => {
    if (!isRefusal(error)) throw error;
    return error.code;
  };
  const cancel = (orderId: string) =>
    buying.sales.ask(cancelOrder, { orderId, reason: 'Désistement' }).then(() => 'cancelled', refusal);
  const send = async (purchaseOrderId: string) =>
    buying.purchasing.ask(sendPurchaseOrder, { purchaseOrderId, byEmail: false }).then(() => 'sent', refusal);
  const statusOf = async (orderId: string) => (await buying.sales.ask(readOrder, { orderId })).status;
  /** Of each order whether it was cancelled, and whether something of it was sent. */
  const ends = (orderIds: readonly string[]) =>
    Promise.all(
      orderIds.map(async (orderId) => {
        const sent = await buying.purchasing.database.query(
          `select from purchase_line l join purchase_order o on o.id = l.purchase_order_id
           where l.order_id = $1 and l.covers > 0 and o.status = 'SENT'`,
          [orderId],
        );
        return { cancelled: (await statusOf(orderId)) === 'CANCELLED', sent: sent.length > 0 };
      }),
    );
  /** One order per round, each delivered on a day of its own, so that each gets a purchase order of its own. */
  const orders = async () => {
    const [projectId, articleId] = await Promise.all([
      buying.controlledProject(),
      buying.supplier().then((supplierId) => buying.article(supplierId)),
    ]);
    const made: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const { id } = await buying.order(projectId, articleId, addDays(Day.parse('2027-02-01'), round));
      made.push(id);
    }
    return made;
  };

  type Deed = () => Promise<string>;
  const atOnce = (deeds: readonly Deed[]) => Promise.all(deeds.map((deed) => deed()));
  const inTurn = async ([first, second]: readonly Deed[]) => [await first?.(), await second?.()].map(String);

  it('when both are asked at once', async () => {
    const orderIds = await orders();
    const purchaseOrderIds = await buying.generate(orderIds);
    expect(purchaseOrderIds).toHaveLength(rounds);
    for (const purchaseOrderId of purchaseOrderIds)
      await buying.purchasing.ask(approvePurchaseOrder, { purchaseOrderId });
    const outcomes: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const [orderId = '', purchaseOrderId = ''] = [orderIds[round], purchaseOrderIds[round]];
      const deeds = [() => cancel(orderId), () => send(purchaseOrderId)];
      // One of the first two is over before the other is asked for: so each wins once at least.
      const asked = round < 2 ? inTurn : atOnce;
      outcomes.push(...(await asked(round % 2 ? deeds : deeds.reverse())));
    }
    const both = (await ends(orderIds)).filter(({ cancelled, sent }) => cancelled && sent);
    expect(both).toHaveLength(0);
    expect(new Set(outcomes)).toContain('cancelled');
    expect(new Set(outcomes)).toContain('sent');
    for (const refused of outcomes.filter((outcome) => !['cancelled', 'sent'].includes(outcome)))
      expect([
        'order.transition-not-allowed',
        'order.purchases-unknown',
        'order.purchase-order-sent',
        'order.changed-meanwhile',
        'purchase-order.not-needed',
      ]).toContain(refused);
  });

  it('when it is put on a purchase order meanwhile', async () => {
    const orderIds = await orders();
    const buy = async (orderId: string, drafted: () => void) => {
      const drafts = await buying.generate([orderId]);
      drafted();
      for (const purchaseOrderId of drafts) {
        await buying.purchasing.ask(approvePurchaseOrder, { purchaseOrderId }).catch(refusal);
        await send(purchaseOrderId);
      }
    };
    for (const [round, orderId] of orderIds.entries()) {
      let drafted = () => undefined as void;
      const late = new Promise<void>((resolve) => (drafted = resolve));
      const bought = buy(orderId, drafted);
      if (round % 2) await late;
      await Promise.all([bought, cancel(orderId)]);
    }
    const both = (await ends(orderIds)).filter(({ cancelled, sent }) => cancelled && sent);
    expect(both).toHaveLength(0);
  });
});
