import { createSelection, previewBulkOperation, type InputOf, type ResponseOf } from '@comptoir/contracts';

/** What an operation is done to: ids, or a filter less exclusions. Small whatever it stands for. */
export type BulkTarget = InputOf<typeof createSelection>;
export type BulkPreview = ResponseOf<typeof previewBulkOperation>;
