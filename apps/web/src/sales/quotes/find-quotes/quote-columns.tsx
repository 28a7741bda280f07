import type { QuoteListItem } from '@comptoir/contracts';
import { weekOf, Day } from '@comptoir/kernel';
import { useMemo } from 'react';
import { formatDay, formatWeek } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import type { Column } from '../../../ui/list/list-table';
import { CarryOverIcon, HoldIcon, ValidityIcon } from '../quote-icons';
import { quoteWords } from '../quote.words';
import classes from './quote-list-page.module.css';
import { listWords } from './quote-list.words';

export const quotePath = (quoteId: string): string => `/ventes/devis/${quoteId}`;

export function useQuoteColumns(): readonly Column<QuoteListItem>[] {
  const t = useWords(listWords);
  const tQuote = useWords(quoteWords);
  return useMemo(
    (): Column<QuoteListItem>[] => [
      {
        key: 'number',
        label: t('number'),
        sort: 'number',
        width: 122,
        pinned: true,
        render: ({ id, number }) => (
          <a href={quotePath(id)} data-open className={classes.number} tabIndex={-1}>
            {number ?? <em>{tQuote('draftName')}</em>}
          </a>
        ),
      },
      {
        key: 'project',
        label: t('project'),
        sort: 'project',
        render: ({ project }) => (
          <span title={`${project.label} – ${project.number}`}>
            <HoldIcon hold={project.hold} /> {project.label}
          </span>
        ),
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
        width: 100,
        render: ({ store }) => <span title={store.name}>{store.name}</span>,
      },
      {
        key: 'salesperson',
        label: t('salesperson'),
        sort: 'salesperson',
        width: 120,
        wideOnly: true,
        render: ({ salesperson }) => salesperson?.name ?? '–',
      },
      {
        key: 'createdOn',
        label: t('createdOn'),
        fullLabel: t('createdOnFull'),
        sort: 'createdOn',
        width: 86,
        render: ({ createdOn }) => formatDay(createdOn),
      },
      {
        key: 'week',
        label: t('week'),
        fullLabel: t('weekFull'),
        width: 52,
        wideOnly: true,
        render: ({ createdOn }) =>
          formatWeek(weekOf(Day.parse(createdOn)), createdOn.slice(0, 4)).slice(0, 3),
      },
      {
        key: 'amount',
        label: t('amount'),
        sort: 'amountInclTax',
        width: 102,
        align: 'end',
        render: ({ amountInclTax }) => <Amount value={amountInclTax} shape="bare" />,
      },
      {
        key: 'carryOver',
        label: t('carryOver'),
        fullLabel: t('carryOverFull'),
        width: 36,
        render: ({ carryOver }) => <CarryOverIcon carryOver={carryOver} />,
      },
      {
        key: 'validity',
        label: t('validity'),
        sort: 'validity',
        width: 154,
        render: (quote) => <ValidityIcon quote={quote} />,
      },
      {
        key: 'stage',
        label: t('stage'),
        sort: 'stage',
        width: 132,
        render: ({ project }) => <span title={tQuote(project.stage)}>{tQuote(project.stage)}</span>,
      },
    ],
    [t, tQuote],
  );
}
