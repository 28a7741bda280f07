import type { QuoteListItem } from '@comptoir/contracts';
import { Day, daysBetween, weekOf } from '@comptoir/kernel';
import { useMemo } from 'react';
import { formatCount, formatDay, formatWeek } from '../../../lib/format';
import { today } from '../../../lib/today';
import { useWords, type Translate } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { Amount } from '../../../ui/amount';
import type { Column } from '../../../ui/list/column';
import { HoldIcon } from '../../projects/project-icons';
import { projectWords } from '../../projects/project.words';
import { CarryOverIcon, StatusIcon, ValidityIcon } from '../quote-icons';
import { quoteWords } from '../quote.words';
import classes from './quote-columns.module.css';
import { quoteColumnWords } from './quote-list.words';

export const quotePath = (quoteId: string): string => `/ventes/devis/${quoteId}`;

export function useQuoteColumns(): readonly Column<QuoteListItem>[] {
  const t = useWords(quoteColumnWords);
  const tQuote = useWords(quoteWords);
  const tProject = useWords(projectWords);
  const mayMargin = useMay('margin.read');
  return useMemo(
    (): Column<QuoteListItem>[] => [
      {
        key: 'number',
        label: t('number'),
        sort: 'number',
        width: 116,
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
        width: 98,
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
        key: 'week',
        label: t('week'),
        fullLabel: t('weekFull'),
        width: 52,
        fields: ['createdOn'],
        hiddenByDefault: 'narrow',
        render: ({ createdOn }) =>
          formatWeek(weekOf(Day.parse(createdOn)), createdOn.slice(0, 4)).slice(0, 3),
      },
      {
        key: 'amountInclTax',
        label: t('amount'),
        sort: 'amountInclTax',
        width: 98,
        align: 'end',
        render: ({ amountInclTax }) => <Amount value={amountInclTax} shape="bare" />,
      },
      {
        key: 'carryOver',
        label: t('carryOver'),
        fullLabel: t('carryOverFull'),
        width: 34,
        fields: ['carryOver', 'successors'],
        render: (quote) => <CarryOverIcon quote={quote} />,
      },
      {
        key: 'validity',
        label: t('validity'),
        sort: 'validity',
        fields: ['validity', 'status', 'daysLeft', 'signedOn', 'lastRemindedOn'],
        width: 154,
        render: (quote) => <ValidityIcon quote={quote} />,
      },
      {
        key: 'stage',
        label: t('stage'),
        sort: 'stage',
        fields: ['project'],
        width: 124,
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
        width: 110,
        hiddenByDefault: 'always',
        render: ({ status }) => <StatusIcon status={status} />,
      },
      {
        key: 'expiryDate',
        label: t('expiryDate'),
        sort: 'expiryDate',
        width: 92,
        hiddenByDefault: 'always',
        render: ({ expiryDate }) => (expiryDate ? formatDay(expiryDate) : '–'),
      },
      {
        key: 'daysLeft',
        label: t('daysLeft'),
        fullLabel: t('daysLeftFull'),
        width: 84,
        align: 'end',
        hiddenByDefault: 'always',
        render: ({ daysLeft }) => (daysLeft === null ? '–' : formatCount(daysLeft)),
      },
      {
        key: 'lastRemindedOn',
        label: t('lastReminder'),
        fullLabel: t('lastReminderFull'),
        width: 150,
        hiddenByDefault: 'always',
        render: ({ lastRemindedOn }) => (lastRemindedOn ? reminderText(lastRemindedOn, t) : '–'),
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
              render: ({ margin }: QuoteListItem) => (margin ? <Amount value={margin} shape="bare" /> : '–'),
            },
          ]
        : []),
    ],
    [t, tQuote, tProject, mayMargin],
  );
}

/** « 18/11/2026 (il y a 6 j) ». */
function reminderText(day: string, t: Translate<(typeof quoteColumnWords.keys)[number]>): string {
  return t('ago', { day: formatDay(day), count: daysBetween(Day.parse(day), today()) });
}
