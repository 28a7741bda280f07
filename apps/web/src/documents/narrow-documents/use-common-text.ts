import { readParty } from '@comptoir/contracts';
import { formatDay, formatWeek } from '../../lib/format';
import { today } from '../../lib/today';
import { useAnswer } from '../../lib/use-ask';
import { hasWords, useWords } from '../../lib/words';
import { useStores } from '../../session/session';
import { someOf, type CommonFilter, type CommonGroup, type DateFieldChoice } from './common-filter';
import { presetOf } from './date-presets';
import { narrowWords } from './narrow.words';

/** What the common filters say, in words: for their chips, for paper, and for the one named when nothing matches. */
export function useCommonText(
  filter: CommonFilter,
  dateFields: readonly DateFieldChoice[],
): Readonly<Record<CommonGroup, string | undefined>> {
  const t = useWords(narrowWords);
  const stores = useStores();
  const partyId = filter.party ?? '';
  const party = useAnswer(readParty, { partyId }, { enabled: partyId !== '', staleTime: 300_000 });
  const { from, to, week, weekTo, partyRole } = filter;

  const rangeText = () => {
    const preset = presetOf({ from, to }, today());
    if (preset) return t(preset);
    if (from && to) return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
    return from ? t('since', { day: formatDay(from) }) : t('until', { day: formatDay(to ?? '') });
  };
  const dateText = () => {
    const field = dateFields.slice(1).find(({ value }) => value === filter.dateField);
    return field ? `${field.label}, ${rangeText()}` : rangeText();
  };
  const weekText = () => {
    const year = today().slice(0, 4);
    const first = formatWeek(week ?? '', year);
    return weekTo && weekTo !== week ? `${first} – ${formatWeek(weekTo, year)}` : first;
  };
  const partyText = () => {
    const name = party.data?.displayName ?? '…';
    return partyRole && hasWords(narrowWords, partyRole) ? `${name} (${t(partyRole)})` : name;
  };
  const storeNames = (filter.store ?? []).map((id) => stores.find((store) => store.id === id)?.name ?? '…');
  return {
    q: filter.q || undefined,
    store: storeNames.length > 0 ? someOf(storeNames, (count) => t('others', { count })) : undefined,
    party: filter.party ? partyText() : undefined,
    date: (from ?? to) ? dateText() : undefined,
    week: week ? weekText() : undefined,
  };
}
