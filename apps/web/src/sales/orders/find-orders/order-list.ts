import {
  countOrders,
  findOrders,
  readOrderIndicators,
  readOrderRelaxations,
  type OrderListItem,
} from '@comptoir/contracts';
import { lazy, useCallback } from 'react';
import type { ListDeclaration } from '../../../documents/document-list';
import { useWords } from '../../../lib/words';
import { orderWords } from '../order.words';
import { groupOfDimension, orderAddress, type OrderFilterInput } from './order-address';
import { useCards } from './order-cards';
import { orderPath, useOrderColumns } from './order-columns';
import { OrderFilters } from './order-filters';
import { orderListWords } from './order-list.words';
import { useGroupName, useOrderFilterText } from './use-order-filter-text';

/** Ventes › Commandes. */
export const orderList: ListDeclaration<OrderListItem, OrderFilterInput> = {
  name: 'orders',
  path: '/ventes/commandes',
  pathOf: ({ id }) => orderPath(id),
  find: findOrders,
  count: countOrders,
  indicators: readOrderIndicators,
  relaxations: readOrderRelaxations,
  groupOf: groupOfDimension,
  cardFields: ['flag'],
  address: orderAddress,
  topics: /order|project/,
  words: orderListWords,
  create: { permission: 'order.write', path: '/ventes/commandes/nouvelle' },
  importable: true,
  wider: '/ventes/tous',
  useColumns: useOrderColumns,
  useCards,
  useGroupName,
  useFilterText: useOrderFilterText,
  useRowName,
  Filters: OrderFilters,
  Preview: lazy(() => import('../preview-order/order-preview')),
  Legend: lazy(() => import('../legend/legend-dialog')),
  numberOf: ({ number }) => number,
  projectOf: ({ project }) => project.id,
};

function useRowName(): (row: OrderListItem) => string {
  const t = useWords(orderWords);
  return useCallback(({ number, project }) => `${number ?? t('draftName')} – ${project.label}`, [t]);
}
