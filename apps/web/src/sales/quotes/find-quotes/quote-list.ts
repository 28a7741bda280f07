import {
  countQuotes,
  findQuotes,
  quoteIndicatorKeys,
  readQuoteIndicators,
  readQuoteRelaxations,
  type QuoteListItem,
} from '@comptoir/contracts';
import {
  IconAlertTriangle,
  IconCalendarOff,
  IconClock,
  IconFileText,
  IconHourglassHigh,
  IconSignature,
} from '@tabler/icons-react';
import { lazy, useCallback } from 'react';
import type { CardDeclaration, ListDeclaration } from '../../../documents/document-list';
import { useWords } from '../../../lib/words';
import type { Icon, Tone } from '../../../ui/icon-text';
import { quoteWords } from '../quote.words';
import { indicatorWords } from './indicator.words';
import { groupOfDimension, quoteAddress, type QuoteFilterInput } from './quote-address';
import { quotePath, useQuoteColumns } from './quote-columns';
import { QuoteFilters } from './quote-filters';
import { quoteListWords } from './quote-list.words';
import { useGroupName, useQuoteFilterText } from './use-quote-filter-text';

const looks: Readonly<Record<(typeof quoteIndicatorKeys)[number], { icon: Icon; tone: Tone }>> = {
  inProgress: { icon: IconFileText, tone: 'neutral' },
  signed: { icon: IconSignature, tone: 'good' },
  expiring: { icon: IconAlertTriangle, tone: 'warn' },
  expired: { icon: IconCalendarOff, tone: 'bad' },
  pending: { icon: IconHourglassHigh, tone: 'neutral' },
  valid: { icon: IconClock, tone: 'info' },
};

/** Ventes › Devis. */
export const quoteList: ListDeclaration<QuoteListItem, QuoteFilterInput> = {
  name: 'quotes',
  path: '/ventes/devis',
  pathOf: ({ id }) => quotePath(id),
  find: findQuotes,
  count: countQuotes,
  indicators: readQuoteIndicators,
  relaxations: readQuoteRelaxations,
  groupOf: groupOfDimension,
  cardFields: ['validity'],
  address: quoteAddress,
  topics: /quote|project/,
  words: quoteListWords,
  create: { permission: 'quote.write', path: '/ventes/devis/nouveau' },
  importable: true,
  wider: '/ventes/tous',
  useColumns: useQuoteColumns,
  useCards,
  useGroupName,
  useFilterText: useQuoteFilterText,
  useRowName,
  Filters: QuoteFilters,
  Preview: lazy(() => import('../preview-quote/quote-preview')),
  Legend: lazy(() => import('../legend/legend-dialog')),
  numberOf: ({ number }) => number,
  projectOf: ({ project }) => project.id,
};

function useCards(): readonly CardDeclaration<QuoteFilterInput>[] {
  const t = useWords(indicatorWords);
  return quoteIndicatorKeys.map((key) => ({
    key,
    ...looks[key],
    label: t(key),
    spoken: t(`${key}Spoken`),
    narrows: { validity: [key] },
  }));
}

function useRowName(): (row: QuoteListItem) => string {
  const t = useWords(quoteWords);
  return useCallback(({ number, project }) => `${number ?? t('draftName')} – ${project.label}`, [t]);
}
