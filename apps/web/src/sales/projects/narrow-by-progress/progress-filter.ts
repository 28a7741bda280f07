import type { findSalesPapers, InputOf } from '@comptoir/contracts';

/** How every list of papers is narrowed by how far the projects are. */
export type ProgressFilter = Pick<InputOf<typeof findSalesPapers>, 'stage' | 'progress' | 'activity'>;
