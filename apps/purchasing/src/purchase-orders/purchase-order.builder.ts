import { Money, Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import type { PurchaseLine } from './purchase-line';
import { PurchaseOrder, type PurchaseOrderState } from './purchase-order';

/** Four pieces at 42.50, wanted for the first of February, unless told otherwise. Quantities in thousandths. */
export function aLine(change: Partial<PurchaseLine> = {}): PurchaseLine {
  return {
    id: newId(),
    orderLineId: newId(),
    order: { id: newId(), number: 'CO-2026-00001' },
    project: { id: newId(), number: 'P-2026-0001', label: 'Cuisine Lefèvre' },
    articleId: newId(),
    label: 'Caisson 60 blanc',
    supplierReference: 'AR-600',
    quantity: 4_000n,
    unitPrice: '42.5',
    covers: 4_000n,
    received: 0n,
    invoiced: 0n,
    invoicedAmount: Money.zero(),
    expectedOn: null,
    plannedDelivery: Day.parse('2027-02-01'),
    needed: true,
    deviation: null,
    ...change,
  };
}

export function aPurchaseOrder(change: Partial<PurchaseOrderState> = {}): PurchaseOrder {
  return new PurchaseOrder({
    id: newId(),
    version: 1,
    number: 'CF-2026-00001',
    status: 'DRAFT',
    supplier: { id: newId(), name: 'Artéma Cuisines', email: 'commandes@artema.example' },
    store: { id: newId(), name: 'Lyon Part-Dieu' },
    deliverTo: { place: 'STORE', address: '12 rue de la Villette, 69003 Lyon' },
    requestedOn: null,
    createdOn: Day.parse('2026-11-24'),
    createdBy: 'Nora Réseau',
    approvedBy: null,
    sentOn: null,
    acknowledgedOn: null,
    supplierNumber: null,
    note: null,
    reason: null,
    differencesAccepted: false,
    generationId: null,
    undelivered: null,
    lines: [aLine()],
    ...change,
  });
}
