import { quoteDateFields } from '@comptoir/contracts';
import { hasWords, useWords } from '../../../lib/words';
import { someOf, type DateFieldChoice } from '../../../documents/narrow-documents/common-filter';
import { narrowWords } from '../../../documents/narrow-documents/narrow.words';
import { useCommonText } from '../../../documents/narrow-documents/use-common-text';
import { useProgressNames } from '../../projects/narrow-by-progress/use-progress-names';
import { quoteWords } from '../quote.words';
import { filterWords } from './filter.words';
import type { QuoteFilterInput } from './quote-address';

export function useDateFields(): readonly DateFieldChoice[] {
  const t = useWords(filterWords);
  return quoteDateFields.map((value) => ({ value, label: t(value) }));
}

/** What each filter in force says, in words: the chips, and the filter named when nothing matches. */
export function useQuoteFilterText(filter: QuoteFilterInput): (group: string) => string | undefined {
  const t = useWords(filterWords);
  const tQuote = useWords(quoteWords);
  const some = (names: readonly string[]) =>
    names.length === 0 ? undefined : someOf(names, (count) => t('others', { count }));
  const texts: Readonly<Record<string, string | undefined>> = {
    ...useCommonText(filter, useDateFields()),
    stage: some(useProgressNames(filter)),
    validity: some((filter.validity ?? []).map((key) => t(key))),
    status: some([
      ...(filter.status ?? []).map((status) => tQuote(status)),
      ...(filter.carryOver ?? []).map((name) => tQuote(`carried${name}`)),
    ]),
  };
  return (group) => texts[group];
}

export function useGroupName(): (group: string) => string {
  const t = useWords(filterWords);
  const tCommon = useWords(narrowWords);
  return (group) =>
    hasWords(filterWords, group) ? t(group) : hasWords(narrowWords, group) ? tCommon(group) : group;
}
