import { orderDateFields } from '@comptoir/contracts';
import { hasWords, useWords } from '../../../lib/words';
import { someOf, type DateFieldChoice } from '../../../documents/narrow-documents/common-filter';
import { narrowWords } from '../../../documents/narrow-documents/narrow.words';
import { useCommonText } from '../../../documents/narrow-documents/use-common-text';
import { useProgressNames } from '../../projects/narrow-by-progress/use-progress-names';
import { reasonText } from '../order-reason';
import { orderWords } from '../order.words';
import { filterWords } from './filter.words';
import type { OrderFilterInput } from './order-address';

export function useDateFields(): readonly DateFieldChoice[] {
  const t = useWords(filterWords);
  return orderDateFields.map((value) => ({ value, label: t(value) }));
}

/** What each filter in force says, in words: the chips, and the filter named when nothing matches. */
export function useOrderFilterText(filter: OrderFilterInput): (group: string) => string | undefined {
  const t = useWords(filterWords);
  const tOrder = useWords(orderWords);
  const some = (names: readonly string[]) =>
    names.length === 0 ? undefined : someOf(names, (count) => t('others', { count }));
  const texts: Readonly<Record<string, string | undefined>> = {
    ...useCommonText(filter, useDateFields()),
    stage: some(useProgressNames(filter)),
    flag: some((filter.flag ?? []).map((flag) => t(flag))),
    status: some([
      ...(filter.status ?? []).map((status) => tOrder(status)),
      ...(filter.carryOver ?? []).map((name) => tOrder(`carried${name}`)),
    ]),
    payment: some([
      ...(filter.payment ?? []).map((light) => tOrder(light)),
      ...(filter.overdue ? [t('overdue')] : []),
    ]),
    reason: some((filter.reason ?? []).map((reason) => reasonText(reason, tOrder))),
  };
  return (group) => texts[group];
}

export function useGroupName(): (group: string) => string {
  const t = useWords(filterWords);
  const tCommon = useWords(narrowWords);
  return (group) =>
    hasWords(filterWords, group) ? t(group) : hasWords(narrowWords, group) ? tCommon(group) : group;
}
