import type { PurchaseOrderListItem } from '@comptoir/contracts';
import { useMemo } from 'react';
import { formatCount, formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import type { Column } from '../../../ui/list/column';
import { FlagIcons, PurchaseOrderStatusIcon } from '../purchase-order-icons';
import { StageOf } from '../../stages/stage-mark';
import classes from './purchase-order-columns.module.css';
import { purchaseOrderColumnWords } from './purchase-order-list.words';

export const purchaseOrderPath = (id: string): string => `/achats/commandes-fournisseurs/${id}`;

const dayOrDash = (day: string | null) => (day ? formatDay(day) : '–');

export function usePurchaseOrderColumns(): readonly Column<PurchaseOrderListItem>[] {
  const t = useWords(purchaseOrderColumnWords);
  return useMemo(
    (): Column<PurchaseOrderListItem>[] => [
      {
        key: 'number',
        label: t('number'),
        sort: 'number',
        width: 118,
        pinned: true,
        render: ({ id, number }) => (
          <a href={purchaseOrderPath(id)} data-open className={classes.number} tabIndex={-1}>
            {number}
          </a>
        ),
      },
      {
        key: 'supplier',
        label: t('supplier'),
        sort: 'supplier',
        render: ({ supplier }) => <span title={supplier.name}>{supplier.name}</span>,
      },
      {
        key: 'status',
        label: t('status'),
        width: 132,
        render: ({ status }) => <PurchaseOrderStatusIcon status={status} />,
      },
      {
        key: 'stage',
        label: t('stage'),
        width: 124,
        hiddenByDefault: 'narrow',
        render: ({ stage }) => <StageOf stageId={stage} />,
      },
      {
        key: 'store',
        label: t('store'),
        width: 100,
        hiddenByDefault: 'narrow',
        render: ({ store }) => <span title={store.name}>{store.name}</span>,
      },
      {
        key: 'createdOn',
        label: t('createdOn'),
        fullLabel: t('createdOnFull'),
        sort: 'createdOn',
        width: 88,
        render: ({ createdOn }) => formatDay(createdOn),
      },
      {
        key: 'createdBy',
        label: t('createdBy'),
        width: 130,
        hiddenByDefault: 'narrow',
        render: ({ createdBy }) => createdBy,
      },
      {
        key: 'requestedOn',
        label: t('requestedOn'),
        fullLabel: t('requestedOnFull'),
        width: 88,
        render: ({ requestedOn }) => dayOrDash(requestedOn),
      },
      {
        key: 'expectedOn',
        label: t('expectedOn'),
        fullLabel: t('expectedOnFull'),
        sort: 'expectedOn',
        width: 88,
        render: ({ expectedOn }) => dayOrDash(expectedOn),
      },
      {
        key: 'sentOn',
        label: t('sentOn'),
        width: 92,
        hiddenByDefault: 'always',
        render: ({ sentOn }) => dayOrDash(sentOn),
      },
      {
        key: 'lines',
        label: t('lines'),
        width: 56,
        hiddenByDefault: 'narrow',
        align: 'end',
        render: ({ lines }) => formatCount(lines),
      },
      {
        key: 'amountExclTax',
        label: t('amountExclTax'),
        sort: 'amountExclTax',
        width: 92,
        align: 'end',
        render: ({ amountExclTax }) => <Amount value={amountExclTax} shape="bare" />,
      },
      {
        key: 'flags',
        label: t('flags'),
        width: 112,
        fields: ['flags', 'openDeviations'],
        render: (order) => <FlagIcons order={order} />,
      },
    ],
    [t],
  );
}
