import { Refusal } from '@comptoir/kernel';

/** Every way a selection says no. */
export const selectionErrors = {
  /** Unknown, or somebody else's: nobody learns which. */
  notFound: (selectionId: string) => new Refusal('not-found', 'selection.not-found', { selectionId }),
  expired: (selectionId: string) => new Refusal('conflict', 'selection.expired', { selectionId }),
  /** Documents that do not exist, or not for this caller. */
  unknownDocuments: (indexes: readonly number[]) =>
    new Refusal(
      'not-found',
      'selection.unknown-document',
      { count: indexes.length },
      indexes.slice(0, 20).map((index) => ({
        pointer: `/ids/${index}`,
        code: 'selection.unknown-document',
        message: 'This document does not exist',
      })),
    ),
};
