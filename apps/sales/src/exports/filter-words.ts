import type { QuoteFilter } from '@comptoir/contracts';
import type { Language, Words } from './exportable-list';
import { activityWords, carryOverWords, filterValueWords, stageWords, statusWords } from './quote-words';

/** What the ids in a filter are called. */
export interface FilterNames {
  readonly stores: readonly string[];
  readonly party: string | null;
}

const valueWords: Readonly<Record<string, Words>> = {
  ...filterValueWords,
  ...statusWords,
  ...stageWords,
  ...activityWords,
  ...carryOverWords,
};

/** A filter in words: what is filtered, and by what. */
export function filterInWords(
  filter: QuoteFilter,
  names: FilterNames,
  language: Language,
): [string, string][] {
  const word = (code: string) => valueWords[code]?.[language] ?? code;
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en);
  const codes = (values: readonly string[] | undefined) => values?.map(word).join(', ');
  const { from, to, week, weekTo, party, partyRole } = filter;
  const lines: [string, string | undefined][] = [
    [say('Magasin', 'Store'), filter.store && names.stores.join(', ')],
    [
      say('Tiers', 'Third party'),
      party && [names.party ?? party, partyRole && word(partyRole)].filter(Boolean).join(' – '),
    ],
    [word(filter.dateField), from || to ? `${from ?? '…'} – ${to ?? '…'}` : undefined],
    [say('Semaine', 'Week'), weekTo ? `${week} – ${weekTo}` : week],
    [say('Statut', 'Status'), codes(filter.status)],
    [say('Validité', 'Validity'), codes(filter.validity)],
    [say('État d’avancement', 'Progress'), codes(filter.progress)],
    [say('Avancement', 'Stage'), codes(filter.stage)],
    [say('Activité', 'Activity'), codes(filter.activity)],
    [say('Repris', 'Carried over'), codes(filter.carryOver)],
    [say('Recherche', 'Search'), filter.q?.trim() || undefined],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined);
}
