import { readParty } from '@comptoir/contracts';
import { formatDay, formatWeek } from '../../../lib/format';
import { today } from '../../../lib/today';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useStores } from '../../../session/session';
import { quoteWords } from '../quote.words';
import { presetOf } from './date-presets';
import { filterWords } from './filter.words';
import { activeGroups, type FilterGroup, type QuoteFilterInput } from './quote-search';

/** What each filter in force says, in words: the chips, and the filter named when nothing matches. */
export function useFilterText(filter: QuoteFilterInput): (group: FilterGroup) => string | undefined {
  const t = useWords(filterWords);
  const tQuote = useWords(quoteWords);
  const stores = useStores();
  const partyId = filter.party ?? '';
  const party = useAnswer(readParty, { partyId }, { enabled: partyId !== '', staleTime: 300_000 });
  const active = activeGroups(filter);

  const some = (names: readonly string[]) =>
    names.length <= 2
      ? names.join(', ')
      : `${names.slice(0, 2).join(', ')} ${t('others', { count: names.length - 2 })}`;
  const dateText = () => {
    const { from, to } = filter;
    const preset = presetOf({ from, to }, today());
    if (preset) return t(preset);
    if (from && to) return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
    return from ? t('since', { day: formatDay(from) }) : t('until', { day: formatDay(to ?? '') });
  };
  const weekText = () => {
    const year = today().slice(0, 4);
    const { week, weekTo } = filter;
    const first = week ? formatWeek(week, year) : '';
    return weekTo && weekTo !== week ? `${first} – ${formatWeek(weekTo, year)}` : first;
  };
  const texts: Record<FilterGroup, () => string> = {
    q: () => filter.q ?? '',
    store: () => some((filter.store ?? []).map((id) => stores.find((store) => store.id === id)?.name ?? '…')),
    party: () => {
      const name = party.data?.displayName ?? '…';
      return filter.partyRole ? `${name} (${t(filter.partyRole)})` : name;
    },
    date: () =>
      filter.dateField && filter.dateField !== 'createdOn'
        ? `${t(filter.dateField)}, ${dateText()}`
        : dateText(),
    week: weekText,
    stage: () =>
      some([
        ...(filter.stage ?? []).map((stage) => tQuote(stage)),
        ...(filter.progress ?? []).map((name) => t(name)),
      ]),
    validity: () => some((filter.validity ?? []).map((key) => t(key))),
    status: () =>
      some([
        ...(filter.status ?? []).map((status) => tQuote(status)),
        ...(filter.carryOver ?? []).map((name) => tQuote(`carried${name}`)),
      ]),
  };
  return (group) => (active.includes(group) ? texts[group]() : undefined);
}
