import {
  countSalesPapers,
  findSalesPapers,
  paperTypes,
  readSalesPaperIndicators,
  readSalesPaperRelaxations,
  type SalesPaper,
} from '@comptoir/contracts';
import { lazy, useCallback } from 'react';
import type { CardDeclaration, ListDeclaration } from '../../../documents/document-list';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { paperLooks, paperPath, paperTypeWords } from '../paper-types';
import { allPapersWords, paperColumnWords } from './all-papers.words';
import { groupOfDimension, paperAddress, type PaperFilterInput } from './paper-address';
import { usePaperColumns } from './paper-columns';
import { PaperFilters } from './paper-filters';
import { useGroupName, usePaperFilterText } from './use-paper-filter-text';

/** Ventes › Tous. */
export const allPapers: ListDeclaration<SalesPaper, PaperFilterInput> = {
  name: 'all-papers',
  path: '/ventes/tous',
  pathOf: paperPath,
  find: findSalesPapers,
  count: countSalesPapers,
  indicators: readSalesPaperIndicators,
  relaxations: readSalesPaperRelaxations,
  groupOf: groupOfDimension,
  cardFields: ['type'],
  address: paperAddress,
  topics: /quote|order|project/,
  words: allPapersWords,
  useColumns: usePaperColumns,
  useCards,
  useGroupName,
  useFilterText: usePaperFilterText,
  useRowName,
  Filters: PaperFilters,
  Preview: lazy(() => import('../preview-paper/paper-preview')),
  Legend: lazy(() => import('../legend/legend-dialog')),
  numberOf: ({ number }) => number,
  projectOf: ({ project }) => project.id,
};

/** The kinds that somebody may see, each a figure. */
function useCards(): readonly CardDeclaration<PaperFilterInput>[] {
  const t = useWords(paperTypeWords);
  const may = { QUOTE: useMay('quote.read'), ORDER: useMay('order.read') };
  return paperTypes
    .filter((type) => may[type])
    .map((type) => ({
      key: type,
      ...paperLooks[type],
      label: t(`${type}s`),
      spoken: t(`${type}s`),
      narrows: { type: [type] },
    }));
}

function useRowName(): (row: SalesPaper) => string {
  const t = useWords(paperTypeWords);
  const tColumn = useWords(paperColumnWords);
  return useCallback(
    ({ type, number, project }) => `${t(type)} ${number ?? tColumn('draftName')} – ${project.label}`,
    [t, tColumn],
  );
}
