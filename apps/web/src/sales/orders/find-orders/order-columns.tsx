import type { OrderListItem } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { Amount } from '../../../ui/amount';
import type { Column } from '../../../ui/list/column';
import { projectWords } from '../../projects/project.words';
import { FlagIcons, OrderCarryOverIcon, OrderStatusIcon, PaymentIcon } from '../order-icons';
import { PaymentPeek } from '../peek-payments/payment-peek';
import { orderWords } from '../order.words';
import classes from './order-columns.module.css';
import { orderColumnWords } from './order-list.words';

export const orderPath = (orderId: string): string => `/ventes/commandes/${orderId}`;
const paymentFields = ['paymentLight', 'overdue', 'paid', 'remaining'];

const paymentOf = ({ paymentLight, overdue, paid, amountInclTax }: OrderListItem) => ({
  light: paymentLight,
  overdue,
  paid,
  total: amountInclTax,
});

export function useOrderColumns(): readonly Column<OrderListItem>[] {
  const t = useWords(orderColumnWords);
  const tOrder = useWords(orderWords);
  const tProject = useWords(projectWords);
  const mayMargin = useMay('margin.read');
  return useMemo(
    (): Column<OrderListItem>[] => [
      {
        key: 'number',
        label: t('number'),
        sort: 'number',
        width: 118,
        pinned: true,
        render: ({ id, number }) => (
          <a href={orderPath(id)} data-open className={classes.number} tabIndex={-1}>
            {number ?? <em>{tOrder('draftName')}</em>}
          </a>
        ),
      },
      {
        key: 'project',
        label: t('project'),
        sort: 'project',
        render: ({ project }) => <span title={`${project.label} – ${project.number}`}>{project.label}</span>,
      },
      {
        key: 'customer',
        label: t('customer'),
        sort: 'customer',
        render: ({ customer }) => <span title={customer.name}>{customer.name}</span>,
      },
      {
        key: 'store',
        label: t('store'),
        sort: 'store',
        width: 86,
        hiddenByDefault: 'narrow',
        render: ({ store }) => <span title={store.name}>{store.name}</span>,
      },
      {
        key: 'salesperson',
        label: t('salesperson'),
        sort: 'salesperson',
        width: 120,
        hiddenByDefault: 'narrow',
        render: ({ salesperson }) => salesperson?.name ?? '–',
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
        key: 'plannedDelivery',
        label: t('plannedDelivery'),
        fullLabel: t('plannedDeliveryFull'),
        sort: 'plannedDelivery',
        width: 88,
        render: ({ plannedDelivery }) => (plannedDelivery ? formatDay(plannedDelivery) : '–'),
      },
      {
        key: 'amountInclTax',
        label: t('amount'),
        sort: 'amountInclTax',
        width: 94,
        align: 'end',
        render: ({ amountInclTax }) => <Amount value={amountInclTax} shape="bare" />,
      },
      {
        key: 'remaining',
        label: t('remaining'),
        sort: 'remaining',
        fields: paymentFields,
        width: 112,
        align: 'end',
        render: (order) => (
          <span className={classes.remaining}>
            <PaymentPeek orderId={order.id}>
              <PaymentIcon payment={paymentOf(order)} bare />
            </PaymentPeek>
            <Amount value={order.remaining} shape="bare" />
          </span>
        ),
      },
      {
        key: 'payment',
        label: t('payment'),
        width: 132,
        fields: paymentFields,
        hiddenByDefault: 'narrow',
        render: (order) => (
          <PaymentPeek orderId={order.id}>
            <PaymentIcon payment={paymentOf(order)} />
          </PaymentPeek>
        ),
      },
      {
        key: 'flags',
        label: t('flags'),
        width: 96,
        fields: ['flags', 'project', 'expected', 'fittingOn', 'plannedDelivery', 'purchases'],
        render: (order) => <FlagIcons order={order} />,
      },
      {
        key: 'stage',
        label: t('stage'),
        sort: 'stage',
        fields: ['project'],
        width: 108,
        render: ({ project }) => <span title={tProject(project.stage)}>{tProject(project.stage)}</span>,
      },
      {
        key: 'projectNumber',
        label: t('projectNumber'),
        width: 108,
        hiddenByDefault: 'always',
        fields: ['project'],
        render: ({ project }) => project.number,
      },
      {
        key: 'status',
        label: t('status'),
        width: 160,
        hiddenByDefault: 'always',
        render: ({ status }) => <OrderStatusIcon status={status} />,
      },
      {
        key: 'confirmedOn',
        label: t('confirmedOn'),
        sort: 'confirmedOn',
        width: 92,
        hiddenByDefault: 'always',
        render: ({ confirmedOn }) => (confirmedOn ? formatDay(confirmedOn) : '–'),
      },
      {
        key: 'carryOver',
        label: t('carryOver'),
        fullLabel: t('carryOverFull'),
        width: 34,
        hiddenByDefault: 'always',
        render: ({ carryOver }) => <OrderCarryOverIcon carryOver={carryOver} />,
      },
      {
        key: 'quote',
        label: t('quote'),
        width: 114,
        hiddenByDefault: 'always',
        render: ({ quote }) =>
          quote ? (
            <Link to="/ventes/devis/$quoteId" params={{ quoteId: quote.id }} tabIndex={-1}>
              {quote.number ?? tOrder('draftName')}
            </Link>
          ) : (
            '–'
          ),
      },
      {
        key: 'amountExclTax',
        label: t('amountExclTax'),
        sort: 'amountExclTax',
        width: 102,
        align: 'end',
        hiddenByDefault: 'always',
        render: ({ amountExclTax }) => <Amount value={amountExclTax} shape="bare" />,
      },
      ...(mayMargin
        ? [
            {
              key: 'margin',
              label: t('margin'),
              width: 96,
              align: 'end' as const,
              hiddenByDefault: 'always' as const,
              render: ({ margin }: OrderListItem) => (margin ? <Amount value={margin} shape="bare" /> : '–'),
            },
          ]
        : []),
    ],
    [t, tOrder, tProject, mayMargin],
  );
}
