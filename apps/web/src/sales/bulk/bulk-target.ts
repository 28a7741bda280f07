import { createSelection, previewBulkOperation, type InputOf, type ResponseOf } from '@comptoir/contracts';

/** What an operation is done to: ids, or a filter less exclusions. Small whatever it stands for. */
export type BulkTarget = InputOf<typeof createSelection>;
export type BulkPreview = ResponseOf<typeof previewBulkOperation>;

/** Rows of the list of quotes, as the list offers them. */
export type Wanted = DistributiveOmit<Extract<BulkTarget, { target: 'quotes' }>, 'target'>;

export const bulkTargetOf = (wanted: Wanted): BulkTarget => ({ target: 'quotes', ...wanted });

type DistributiveOmit<T, Field extends PropertyKey> = T extends unknown ? Omit<T, Field> : never;
