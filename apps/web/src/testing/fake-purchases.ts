import {
  acknowledgePurchaseOrder,
  approvePurchaseOrder,
  cancelPurchaseOrder,
  changePurchaseStages,
  countPurchaseOrders,
  editPurchaseOrder,
  findPurchaseOrders,
  findPurchaseStageChanges,
  findSuppliers,
  purchaseOrderFlags,
  readPurchaseOrder,
  readPurchaseOrderRelaxations,
  readPurchaseStages,
  readPurchasingFigures,
  receiveGoods,
  recordSupplierInvoice,
  resolveDeviations,
  sendPurchaseOrder,
  type PurchaseOrderFilter,
  type PurchaseOrderListItem,
  type PurchaseOrderVerb,
  type PurchaseStages,
  type PurchaseOrderView,
} from '@comptoir/contracts';
import { addDays, Money, Refusal } from '@comptoir/kernel';
import { foldText } from '../lib/fold-text';
import type { Answering } from './fake-answers';
import { anOrder } from './fake-orders';
import { idOf, stores, today } from './fixtures';

type Orders = readonly PurchaseOrderListItem[];
type Filter = Partial<Pick<PurchaseOrderFilter, 'status' | 'stage' | 'flag' | 'supplier' | 'order' | 'q'>>;

export const suppliers = ['Nobilia', 'Siemens', 'Éviers Blançois'].map((name, index) => ({
  id: idOf(20, index + 1),
  name,
}));

/** One of each situation in turn, with what may be done in it. */
const situations = [
  { status: 'DRAFT', flags: [], may: ['edit', 'approve', 'cancel'] },
  { status: 'APPROVED', flags: [], may: ['reopen', 'send', 'cancel'] },
  { status: 'SENT', flags: ['lateAcknowledgement'], may: ['acknowledge', 'receive', 'recordInvoice'] },
  { status: 'ACKNOWLEDGED', flags: ['priceDeviations', 'late'], may: ['acknowledge', 'resolve', 'receive'] },
  { status: 'RECEIVED', flags: [], may: ['return', 'recordInvoice'] },
  { status: 'CANCELLED', flags: [], may: [] },
] as const satisfies readonly (Pick<PurchaseOrderListItem, 'status' | 'flags'> & {
  may: readonly PurchaseOrderVerb[];
})[];

const stages: PurchaseStages = {
  version: 1,
  stages: [
    {
      id: idOf(25, 1),
      name: { fr: 'À commander', en: 'To order' },
      tone: 'muted',
      icon: 'cart',
      condition: 'toOrder',
    },
    {
      id: idOf(25, 2),
      name: { fr: 'Commandé', en: 'Ordered' },
      tone: 'info',
      icon: 'sending',
      condition: 'ordered',
    },
    {
      id: idOf(25, 3),
      name: { fr: 'Réceptionné', en: 'Received' },
      tone: 'good',
      icon: 'parcel',
      condition: 'received',
    },
  ],
  changedBy: null,
  changedAt: null,
};
const stageAt: Readonly<Record<(typeof situations)[number]['status'], string | null>> = {
  DRAFT: idOf(25, 1),
  APPROVED: idOf(25, 1),
  SENT: idOf(25, 2),
  ACKNOWLEDGED: idOf(25, 2),
  RECEIVED: idOf(25, 3),
  CANCELLED: null,
};

export function aPurchaseOrder(index: number): PurchaseOrderListItem {
  const { status, flags } = situations[index % situations.length] ?? situations[0];
  const deviates = flags.some((flag) => flag === 'priceDeviations');
  return {
    id: idOf(21, index + 1),
    version: 1,
    number: `CF-2026-${String(311 + index).padStart(5, '0')}`,
    status,
    stage: stageAt[status],
    supplier: suppliers[index % suppliers.length] ?? { id: idOf(20, 1), name: '?' },
    store: stores[0] ?? { id: idOf(1, 1), name: '?' },
    createdOn: addDays(today, -index),
    createdBy: 'A. Petit',
    requestedOn: addDays(today, 20),
    expectedOn: deviates ? addDays(today, 30) : null,
    sentOn: status === 'DRAFT' || status === 'APPROVED' ? null : addDays(today, -index),
    lines: 1,
    amountExclTax: '600.00',
    openDeviations: deviates ? 1 : 0,
    flags: [...flags],
  };
}

export function aPurchaseOrderView(item: PurchaseOrderListItem): PurchaseOrderView {
  const { lines: _lines, stage: _stage, openDeviations, flags, ...shown } = item;
  const { id: orderId, number, project } = anOrder(3);
  return {
    ...shown,
    supplier: { ...item.supplier, email: 'commandes@nobilia.example' },
    deliverTo: { place: 'STORE', address: '17 rue du Docteur-Bouchut, 69003 Lyon' },
    approvedBy: null,
    acknowledgedOn: null,
    supplierNumber: null,
    note: null,
    reason: null,
    generationId: idOf(23, 1),
    undelivered: null,
    lines: [
      {
        id: idOf(22, 1),
        orderLineId: idOf(24, 1),
        order: { id: orderId, number },
        project: { id: project.id, number: project.number, label: project.label },
        articleId: idOf(9, 1),
        label: 'Caisson 60 blanc',
        supplierReference: 'NOB-C60',
        quantity: '10',
        unitPrice: '60.0000',
        amountExclTax: '600.00',
        received: item.status === 'RECEIVED' ? '10' : '0',
        invoiced: '0',
        expectedOn: item.expectedOn,
        plannedDelivery: addDays(today, 20),
        late: flags.includes('late'),
        needed: true,
        deviation:
          openDeviations > 0
            ? { quantity: '8', unitPrice: '62.5000', expectedOn: item.expectedOn, resolution: 'OPEN' }
            : null,
        faults: [],
      },
    ],
    receipts: [],
    invoices: [],
    may: [...(situations.find(({ status }) => status === item.status)?.may ?? [])],
  };
}

export function answerPurchases(gateway: Pick<Answering, 'on' | 'purchaseOrders'>): void {
  const get = (id: string) => {
    const order = gateway.purchaseOrders.find((each) => each.id === id);
    if (!order) throw new Refusal('not-found', 'purchase-order.not-found', { purchaseOrderId: id });
    return order;
  };
  const change = (id: string, part: Partial<PurchaseOrderListItem>) => {
    gateway.purchaseOrders = gateway.purchaseOrders.map((each) =>
      each.id === id ? { ...each, ...part, version: each.version + 1 } : each,
    );
    return aPurchaseOrderView(get(id));
  };
  gateway.on(findPurchaseOrders, (request) => {
    const rows = matching(gateway.purchaseOrders, request);
    return {
      items: rows.slice(0, request.limit),
      page: { next: null, previous: null, total: rows.length },
      totals: totalsOf(rows),
    };
  });
  gateway.on(countPurchaseOrders, (request) => {
    const rows = matching(gateway.purchaseOrders, request);
    return { count: rows.length, ...totalsOf(rows) };
  });
  gateway.on(readPurchasingFigures, (request) => ({
    items: [
      ...purchaseOrderFlags.map((flag) => ({ key: flag, narrows: { flag: [flag] } })),
      { key: 'draft' as const, narrows: { status: ['DRAFT' as const] } },
      { key: 'approved' as const, narrows: { status: ['APPROVED' as const] } },
      ...stages.stages.map(({ id }) => ({ key: id, narrows: { stage: [id] } })),
    ].map(({ key, narrows }) => {
      const rows = matching(gateway.purchaseOrders, { ...request, ...narrows });
      return { key, count: rows.length, ...totalsOf(rows), signal: false, filter: {} };
    }),
  }));
  gateway.on(readPurchaseOrderRelaxations, (request) => ({
    items: (['status', 'stage', 'flag', 'supplier', 'q'] as const)
      .filter((dimension) => request[dimension] !== undefined)
      .map((dimension) => ({
        dimension,
        rows: matching(gateway.purchaseOrders, { ...request, [dimension]: undefined }).length,
      })),
    most: 1_000,
  }));
  gateway.on(findSuppliers, ({ q = '' }) => ({
    items: suppliers
      .filter(({ name }) => foldText(name).includes(foldText(q)))
      .map((supplier) => ({
        ...supplier,
        version: 1,
        reference: null,
        email: null,
        active: true,
        orderEmail: null,
        leadTimeDays: 35,
        orderMinimum: null,
      })),
    page: { next: null, previous: null, total: suppliers.length },
  }));
  let known = [stages];
  gateway.on(readPurchaseStages, () => known[0] ?? stages);
  gateway.on(findPurchaseStageChanges, () => ({ items: known }));
  gateway.on(changePurchaseStages, ({ stages: wanted }) => {
    const kept = {
      version: known.length + 1,
      stages: wanted.map(({ id = idOf(26, known.length), ...stage }) => ({ ...stage, id })),
      changedBy: 'A. Petit',
      changedAt: '2026-11-24T09:00:00Z',
    };
    known = [kept, ...known];
    return kept;
  });
  gateway.on(readPurchaseOrder, ({ purchaseOrderId: id }) => aPurchaseOrderView(get(id)));
  gateway.on(editPurchaseOrder, ({ purchaseOrderId: id }) => change(id, {}));
  gateway.on(approvePurchaseOrder, ({ purchaseOrderId: id }) => change(id, { status: 'APPROVED' }));
  gateway.on(sendPurchaseOrder, ({ purchaseOrderId: id }) => change(id, { status: 'SENT' }));
  gateway.on(cancelPurchaseOrder, ({ purchaseOrderId: id }) => change(id, { status: 'CANCELLED' }));
  gateway.on(acknowledgePurchaseOrder, ({ purchaseOrderId: id }) => change(id, { status: 'ACKNOWLEDGED' }));
  gateway.on(resolveDeviations, ({ purchaseOrderId: id }) => change(id, { openDeviations: 0 }));
  gateway.on(receiveGoods, ({ purchaseOrderId: id }) => change(id, { status: 'RECEIVED' }));
  gateway.on(recordSupplierInvoice, ({ purchaseOrderId: id }) => change(id, { status: 'INVOICED' }));
}

function matching(
  orders: Orders,
  { status, stage, flag, supplier, order: customerOrder, q = '' }: Filter,
): PurchaseOrderListItem[] {
  return orders.filter(
    (order) =>
      (!status || status.includes(order.status)) &&
      (!stage || stage.some((each) => each === order.stage)) &&
      (!flag || flag.every((each) => order.flags.includes(each))) &&
      (!supplier || supplier.includes(order.supplier.id)) &&
      (!customerOrder || customerOrder === anOrder(3).id) &&
      foldText(`${order.number} ${order.supplier.name}`).includes(foldText(q)),
  );
}

const totalsOf = (rows: Orders) => ({
  amountExclTax: Money.sum(rows.map(({ amountExclTax }) => Money.of(amountExclTax))).toString(),
});
