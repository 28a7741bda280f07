import type { InputOf, previewGeneration } from '@comptoir/contracts';

/** What purchases are generated for: orders, single lines, or everything behind a filter. */
export type ToBuy = Pick<InputOf<typeof previewGeneration>, 'orderIds' | 'selectionId' | 'lines' | 'needs'>;
