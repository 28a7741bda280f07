import '../purchase-order-refusals.words';
import {
  countPurchaseOrders,
  findPurchaseOrders,
  readPurchaseOrderRelaxations,
  readPurchasingFigures,
  type PurchaseOrderListItem,
} from '@comptoir/contracts';
import { lazy, useCallback } from 'react';
import type { ListDeclaration } from '../../../documents/document-list';
import { useCards } from './purchase-order-cards';
import {
  groupOfDimension,
  purchaseOrderAddress,
  type PurchaseOrderFilterInput,
} from './purchase-order-address';
import { purchaseOrderPath, usePurchaseOrderColumns } from './purchase-order-columns';
import { PurchaseOrderFilters } from './purchase-order-filters';
import { purchaseOrderListWords } from './purchase-order-list.words';
import { useGroupName, usePurchaseOrderFilterText } from './use-purchase-order-filter-text';

/** Achats › Commandes fournisseurs. */
export const purchaseOrderList: ListDeclaration<PurchaseOrderListItem, PurchaseOrderFilterInput> = {
  name: 'purchase-orders',
  path: '/achats/commandes-fournisseurs',
  pathOf: ({ id }) => purchaseOrderPath(id),
  find: findPurchaseOrders,
  count: countPurchaseOrders,
  indicators: readPurchasingFigures,
  relaxations: readPurchaseOrderRelaxations,
  groupOf: groupOfDimension,
  exclTaxOnly: true,
  cardFields: ['flag', 'status', 'stage'],
  address: purchaseOrderAddress,
  topics: /purchase-order/,
  words: purchaseOrderListWords,
  useColumns: usePurchaseOrderColumns,
  useCards,
  useGroupName,
  useFilterText: usePurchaseOrderFilterText,
  useRowName,
  Filters: PurchaseOrderFilters,
  Preview: lazy(() => import('../preview-purchase-order/purchase-order-preview')),
  Legend: lazy(() => import('../legend/legend-dialog')),
  numberOf: ({ number }) => number,
};

function useRowName(): (row: PurchaseOrderListItem) => string {
  return useCallback(({ number, supplier }) => `${number} – ${supplier.name}`, []);
}
