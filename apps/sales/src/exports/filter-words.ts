import type { DocumentListName, FilterOf } from '@comptoir/contracts';
import { both, type CodeWords, type ExportableList, type Language } from './exportable-list';

/** What the ids in a filter are called. */
export interface FilterNames {
  readonly stores: readonly string[];
  readonly party: string | null;
}

const roleWords: CodeWords = {
  customer: both('Client', 'Customer'),
  salesperson: both('Vendeur', 'Salesperson'),
  backOffice: both('Gestionnaire', 'Back office'),
  frontDesk: both('Accueil', 'Front desk'),
  installer: both('Poseur', 'Installer'),
  supplier: both('Fournisseur', 'Supplier'),
};

/** A filter in words: what is filtered, and by what. */
export function filterInWords(
  { dates, codes }: ExportableList,
  filter: FilterOf<DocumentListName>,
  names: FilterNames,
  language: Language,
): [string, string][] {
  const word = (words: CodeWords, code: string) => words[code]?.[language] ?? code;
  const say = (fr: string, en: string) => both(fr, en)[language];
  const { from, to, week, weekTo, party, partyRole } = filter;
  const given: Readonly<Record<string, unknown>> = filter;
  const lines: [string, string | undefined][] = [
    [say('Magasin', 'Store'), filter.store && names.stores.join(', ')],
    [
      say('Tiers', 'Third party'),
      party && [names.party ?? party, partyRole && word(roleWords, partyRole)].filter(Boolean).join(' – '),
    ],
    [
      word(dates, 'dateField' in filter ? filter.dateField : 'createdOn'),
      from || to ? `${from ?? '…'} – ${to ?? '…'}` : undefined,
    ],
    [say('Semaine', 'Week'), weekTo ? `${week} – ${weekTo}` : week],
    ...Object.entries(codes).map(([field, { name, words }]): [string, string | undefined] => {
      const values = given[field];
      return [
        name[language],
        values === undefined
          ? undefined
          : [values]
              .flat()
              .map((value) => word(words, String(value)))
              .join(', '),
      ];
    }),
    [say('Recherche', 'Search'), filter.q?.trim() || undefined],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined);
}
