import { hasWords, useWords } from '../../../lib/words';
import { someOf, type DateFieldChoice } from '../../../documents/narrow-documents/common-filter';
import { narrowWords } from '../../../documents/narrow-documents/narrow.words';
import { useCommonText } from '../../../documents/narrow-documents/use-common-text';
import { useProgressNames } from '../../projects/narrow-by-progress/use-progress-names';
import { quoteWords } from '../../quotes/quote.words';
import { paperTypeWords } from '../paper-types';
import { paperFilterWords } from './all-papers.words';
import type { PaperFilterInput } from './paper-address';

/** The one day that papers of all kinds have. */
export function useDateFields(): readonly DateFieldChoice[] {
  const t = useWords(paperFilterWords);
  return [{ value: 'createdOn', label: t('createdOn') }];
}

/** What each filter in force says, in words: the chips, and the filter named when nothing matches. */
export function usePaperFilterText(filter: PaperFilterInput): (group: string) => string | undefined {
  const t = useWords(paperFilterWords);
  const tType = useWords(paperTypeWords);
  const tQuote = useWords(quoteWords);
  const some = (names: readonly string[]) =>
    names.length === 0 ? undefined : someOf(names, (count) => t('others', { count }));
  const texts: Readonly<Record<string, string | undefined>> = {
    ...useCommonText(filter, useDateFields()),
    type: some((filter.type ?? []).map((type) => tType(`${type}s`))),
    stage: some(useProgressNames(filter)),
    carryOver: some((filter.carryOver ?? []).map((name) => tQuote(`carried${name}`))),
  };
  return (group) => texts[group];
}

export function useGroupName(): (group: string) => string {
  const t = useWords(paperFilterWords);
  const tCommon = useWords(narrowWords);
  return (group) =>
    hasWords(paperFilterWords, group) ? t(group) : hasWords(narrowWords, group) ? tCommon(group) : group;
}
