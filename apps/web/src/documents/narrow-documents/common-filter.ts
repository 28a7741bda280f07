import type { ListAddress } from '../document-list';

/** The fields that the filters of every list of documents are made of. */
export type CommonFilter = Readonly<{
  q?: string | undefined;
  store?: readonly string[] | undefined;
  party?: string | undefined;
  partyRole?: string | undefined;
  dateField?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  week?: string | undefined;
  weekTo?: string | undefined;
}>;

/** As groups of the bar, for the declaration of a list. */
export const commonGroups = {
  q: ['q'],
  store: ['store'],
  party: ['party', 'partyRole'],
  date: ['from', 'to'],
  week: ['week', 'weekTo'],
} as const satisfies ListAddress<CommonFilter>['groups'];
export type CommonGroup = keyof typeof commonGroups;

/** A date of the documents that can be filtered by. */
export interface DateFieldChoice {
  value: string;
  label: string;
}

/** « A, B +3 ». */
export const someOf = (names: readonly string[], others: (count: number) => string): string =>
  names.length <= 2 ? names.join(', ') : `${names.slice(0, 2).join(', ')} ${others(names.length - 2)}`;
