import type { SalesPaper } from '@comptoir/contracts';
import { useMemo } from 'react';
import { formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import type { Column } from '../../../ui/list/column';
import { projectWords } from '../../projects/project.words';
import { paperPath, PaperStatusIcon, PaperTypeIcon } from '../paper-types';
import { paperColumnWords } from './all-papers.words';
import classes from './paper-columns.module.css';

export function usePaperColumns(): readonly Column<SalesPaper>[] {
  const t = useWords(paperColumnWords);
  const tProject = useWords(projectWords);
  return useMemo(
    (): Column<SalesPaper>[] => [
      {
        key: 'type',
        label: t('type'),
        width: 110,
        render: ({ type }) => <PaperTypeIcon type={type} />,
      },
      {
        key: 'number',
        label: t('number'),
        sort: 'number',
        width: 118,
        pinned: true,
        render: (paper) => (
          <a href={paperPath(paper)} data-open className={classes.number} tabIndex={-1}>
            {paper.number ?? <em>{t('draftName')}</em>}
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
        width: 92,
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
        key: 'amountInclTax',
        label: t('amount'),
        sort: 'amountInclTax',
        width: 92,
        align: 'end',
        render: ({ amountInclTax }) => <Amount value={amountInclTax} shape="bare" />,
      },
      {
        key: 'status',
        label: t('status'),
        width: 130,
        render: (paper) => <PaperStatusIcon paper={paper} />,
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
        key: 'projectNumber',
        label: t('projectNumber'),
        width: 108,
        hiddenByDefault: 'always',
        fields: ['project'],
        render: ({ project }) => project.number,
      },
      {
        key: 'stage',
        label: t('stage'),
        sort: 'stage',
        fields: ['project'],
        width: 108,
        hiddenByDefault: 'always',
        render: ({ project }) => <span title={tProject(project.stage)}>{tProject(project.stage)}</span>,
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
    ],
    [t, tProject],
  );
}
