import type { DocumentListName, FilterOf } from '@comptoir/contracts';

/** What was meant by a selection: which list, and the filter where there was one. */
export type Meant = {
  readonly [List in DocumentListName]: { readonly target: List; readonly filter: FilterOf<List> | null };
}[DocumentListName];
