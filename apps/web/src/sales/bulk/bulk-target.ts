import { createSelection, previewBulkOperation, type InputOf, type ResponseOf } from '@comptoir/contracts';

/** What an operation is done to: ids, or a filter less exclusions. Small whatever it stands for. */
export type BulkTarget = InputOf<typeof createSelection>;
export type BulkPreview = ResponseOf<typeof previewBulkOperation>;

/** Rows of one list, as that list offers them. */
type Wanted<Name extends BulkTarget['target']> = DistributiveOmit<
  Extract<BulkTarget, { target: Name }>,
  'target'
>;

export const quoteTargetOf = (wanted: Wanted<'quotes'>): BulkTarget => ({ target: 'quotes', ...wanted });
export const orderTargetOf = (wanted: Wanted<'orders'>): BulkTarget => ({ target: 'orders', ...wanted });
export const paperTargetOf = (wanted: Wanted<'papers'>): BulkTarget => ({ target: 'papers', ...wanted });

type DistributiveOmit<T, Field extends PropertyKey> = T extends unknown ? Omit<T, Field> : never;
