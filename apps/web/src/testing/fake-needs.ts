import {
  cancelGeneration,
  chooseSupplier,
  findGenerations,
  findNeeds,
  findSupplierNeeds,
  generatePurchases,
  needReasons,
  previewGeneration,
  previewGenerationLines,
  readGeneration,
  takeBackGeneration,
  setSupplierPrice,
  type GenerationPart,
  type GenerationView,
  type NeedView,
} from '@comptoir/contracts';
import { addDays, Money, Refusal } from '@comptoir/kernel';
import { foldText } from '../lib/fold-text';
import type { Answering } from './fake-answers';
import { anOrder } from './fake-orders';
import { aPurchaseOrder, suppliers } from './fake-purchases';
import { idOf, stores, today } from './fixtures';

interface Filter {
  supplier?: string[] | undefined;
  q?: string | undefined;
}
interface ToBuy {
  orderIds: string[];
  selectionId?: string | undefined;
  lines: { orderLineId: string }[];
  needs?: Filter | undefined;
}
const labels = ['Caisson 60 blanc', 'Façade chêne', 'Lave-vaisselle 60', 'Évier inox', 'Poignée laiton'];

/** Every fifth has no supplier; of the others one in two would arrive too late. */
export function aNeed(index: number): NeedView {
  const order = anOrder(3 + 6 * (index % 4));
  const supplier = index % 5 === 4 ? null : (suppliers[index % 2] ?? null);
  const late = supplier !== null && index % 2 === 0;
  return {
    orderLineId: idOf(25, index + 1),
    order: { id: order.id, number: order.number },
    project: { id: order.project.id, number: order.project.number, label: order.project.label },
    store: stores[0] ?? { id: idOf(1, 1), name: '?' },
    article: { id: idOf(9, index + 1), reference: `ART-${index + 1}` },
    label: labels[index % labels.length] ?? '?',
    supplier,
    supplierReference: supplier && `F-${index + 1}`,
    quantity: '4',
    ordered: '0',
    remaining: '4',
    unitPrice: supplier && '60.0000',
    amountExclTax: supplier ? '240.00' : '0.00',
    plannedDelivery: addDays(today, 20),
    earliestOn: supplier && addDays(today, late ? 35 : 14),
    late,
    reasons: supplier ? [] : ['NO_SUPPLIER'],
  };
}

/** What is to be bought, and purchase orders made of it at the second look. */
export function answerNeeds(gateway: Pick<Answering, 'on' | 'selected' | 'generationsRun'>): void {
  let needs = Array.from({ length: 15 }, (_, index) => aNeed(index));
  let generation: GenerationView | undefined;
  const get = (orderLineId: string) => {
    const need = needs.find((each) => each.orderLineId === orderLineId);
    if (!need) throw new Refusal('not-found', 'need.not-found', { orderLineId });
    return need;
  };
  const change = (is: (need: NeedView) => boolean, part: (need: NeedView) => Partial<NeedView>) => {
    needs = needs.map((need) => (is(need) ? { ...need, ...part(need) } : need));
  };
  const behind = ({ supplier, q = '' }: Filter) =>
    needs.filter(
      (need) =>
        (!supplier || supplier.includes(need.supplier?.id ?? '')) &&
        foldText(`${need.label} ${need.order.number} ${need.project.label}`).includes(foldText(q)),
    );
  const wanted = ({ orderIds, selectionId, lines, needs: filter }: ToBuy) =>
    filter
      ? behind(filter).filter(isReady)
      : needs.filter(
          ({ order, orderLineId }) =>
            (selectionId ? gateway.selected : orderIds).includes(order.id) ||
            lines.some((line) => line.orderLineId === orderLineId),
        );
  gateway.on(findNeeds, ({ part, limit, cursor, ...filter }) => {
    const rows = behind(filter).filter((need) => isReady(need) === (part === 'BUYABLE'));
    const from = Number(cursor ?? 0);
    const next = from + limit < rows.length ? `${from + limit}` : null;
    return { items: rows.slice(from, from + limit), page: { next, previous: null, total: rows.length } };
  });
  gateway.on(findSupplierNeeds, (filter) => ({
    items: suppliers
      .map((supplier) => ({ supplier, own: behind({ ...filter, supplier: [supplier.id] }).filter(isReady) }))
      .filter(({ own }) => own.length > 0)
      .map(({ supplier, own }, index) => ({
        supplier,
        lines: own.length,
        projects: new Set(own.map(({ project }) => project.id)).size,
        amountExclTax: sumOf(own),
        leadTimeDays: 35,
        orderMinimum: index === 0 ? '500.00' : '2000.00',
        late: own.filter(({ late }) => late).length,
      })),
  }));
  gateway.on(chooseSupplier, ({ orderLineId, supplierId }) => {
    const supplier = suppliers.find(({ id }) => id === supplierId) ?? null;
    change(
      (need) => need.orderLineId === orderLineId,
      () => ({ supplier, reasons: ['NO_SUPPLIER_REFERENCE'] }),
    );
    return get(orderLineId);
  });
  gateway.on(setSupplierPrice, ({ articleId, supplierReference, unitPrice }) => {
    change(
      ({ article }) => article.id === articleId,
      () => ({ supplierReference, unitPrice, reasons: [] }),
    );
    return { article: { id: articleId, name: '?', reference: '?' }, supplierReference, unitPrice };
  });
  gateway.on(previewGeneration, (request) => {
    const all = wanted(request);
    const ready = all.filter(isReady);
    const groups = suppliers
      .map((supplier) => ({ supplier, own: ready.filter((need) => need.supplier?.id === supplier.id) }))
      .filter(({ own }) => own.length > 0);
    return {
      counts: {
        orders: new Set(all.map(({ order }) => order.id)).size,
        suppliers: groups.length,
        groups: groups.length,
        ready: ready.length,
        ordered: all.filter(({ reasons }) => reasons.includes('ALREADY_ORDERED')).length,
        blocked: 0,
        withoutSupplier: all.filter(({ reasons }) => reasons.includes('NO_SUPPLIER')).length,
        late: ready.filter(({ late }) => late).length,
      },
      amountExclTax: sumOf(ready),
      leftOut: needReasons.flatMap((reason) => {
        const [first, ...more] = all.filter((need) => need.reasons[0] === reason);
        return first ? [{ part: partOf(first), reason, lines: 1 + more.length }] : [];
      }),
      groups: groups.map(({ supplier, own }, index) => ({
        supplier,
        project: request.groupBy === 'SUPPLIER' ? null : { id: idOf(8, 1), name: 'P-2026-0871 Cuisine' },
        store: stores[0] ?? { id: idOf(1, 1), name: '?' },
        requestedOn: addDays(today, 20),
        lines: own.length,
        orders: 1,
        amountExclTax: sumOf(own),
        orderMinimum: index === 0 ? '500.00' : '2000.00',
        belowMinimum: index > 0,
        late: own.filter(({ late }) => late).length,
      })),
    };
  });
  gateway.on(previewGenerationLines, ({ part, reason, ...request }) => {
    const rows = wanted(request).filter(
      (need) => partOf(need) === part && (!reason || need.reasons[0] === reason),
    );
    return {
      items: rows.map((need) => ({
        ...need,
        in:
          part === 'ORDERED'
            ? [{ id: idOf(21, 1), number: 'CF-2026-00311', createdOn: today, createdBy: 'A. Petit' }]
            : [],
      })),
      page: { next: null, previous: null, total: rows.length },
    };
  });
  gateway.on(generatePurchases, (request) => {
    const all = wanted(request);
    const ready = all.filter(isReady);
    if (ready.length === 0) throw new Refusal('unprocessable', 'generation.nothing-to-buy');
    const before = { pending: all.length, ordered: 0, skipped: 0, purchaseOrders: 0 };
    generation = {
      id: idOf(23, 7),
      state: 'RUNNING',
      createdBy: 'Claire Martin',
      createdAt: '2026-11-24T09:00:00.000Z',
      finishedAt: null,
      counts: before,
      may: ['cancel'],
      purchaseOrders: [],
      skipped: [],
    };
    const { number, id, supplier, status } = aPurchaseOrder(0);
    const skipped = all.length - ready.length;
    const made = { number, id, supplier, status, lines: ready.length, amountExclTax: sumOf(ready) };
    const done: GenerationView = {
      ...generation,
      state: 'DONE',
      may: ['take-back'],
      counts: { pending: 0, ordered: ready.length, skipped, purchaseOrders: 1 },
      purchaseOrders: [made],
      skipped: skipped > 0 ? [{ reason: 'NO_SUPPLIER', count: skipped, by: null }] : [],
    };
    change(
      (need) => ready.includes(need),
      () => ({ ordered: '4', remaining: '0', reasons: ['ALREADY_ORDERED'] }),
    );
    const begun = generation;
    if (!gateway.generationsRun) return begun;
    generation = done;
    return begun;
  });
  gateway.on(cancelGeneration, ({ generationId }) => {
    if (generation?.state !== 'RUNNING')
      throw new Refusal('conflict', 'generation.transition-not-allowed', { generationId });
    generation = { ...generation, state: 'CANCELLED', may: ['take-back'] };
    return generation;
  });
  gateway.on(takeBackGeneration, () => {
    if (generation) generation = { ...generation, may: [] };
    return { takenBack: 2, kept: 1, left: 0 };
  });
  gateway.on(findGenerations, () => {
    if (!generation) return { items: [] };
    const { purchaseOrders: _orders, skipped: _skipped, ...item } = generation;
    return { items: [item] };
  });
  gateway.on(readGeneration, ({ generationId }) => {
    if (!generation) throw new Refusal('not-found', 'generation.not-found', { generationId });
    return generation;
  });
}

const isReady = ({ reasons }: NeedView) => reasons.length === 0;
const partOf = ({ reasons }: NeedView): GenerationPart =>
  reasons.length === 0 ? 'READY' : reasons.includes('ALREADY_ORDERED') ? 'ORDERED' : 'WITHOUT_SUPPLIER';
const sumOf = (rows: readonly NeedView[]) =>
  Money.sum(rows.map(({ amountExclTax }) => Money.of(amountExclTax))).toString();
