import { Refusal } from '@comptoir/kernel';

/** Every way a comment says no. Codes are public: clients and translations match on them. */
export const commentErrors = {
  /** Unknown, or not for this caller: nobody learns which. */
  notFound: (commentId: string) => new Refusal('not-found', 'comment.not-found', { commentId }),
  outOfScope: (storeId: string) => new Refusal('forbidden', 'store.out-of-scope', { storeId }),
  notYours: (commentId: string) => new Refusal('forbidden', 'comment.not-yours', { commentId }),
  sentToCustomer: (commentId: string) => new Refusal('conflict', 'comment.sent-to-customer', { commentId }),
  windowOver: (commentId: string, until: Date) =>
    new Refusal('conflict', 'comment.window-over', { commentId, until: until.toISOString() }),
  stale: (commentId: string, version: number) =>
    new Refusal('stale', 'comment.stale', { commentId, version }),
  changedMeanwhile: (commentId: string, version: number) =>
    new Refusal('conflict', 'comment.changed-meanwhile', { commentId, version }),
  customerOnlyAtFirst: (commentId: string) =>
    faultAt('comment.customer-only-at-first', 'A new comment, to write to the customer', { commentId }),
  noAddress: (partyId: string) =>
    faultAt('comment.no-address', 'A customer who has an e-mail address', { partyId }),
  noSalesperson: (projectId: string) =>
    faultAt('comment.no-salesperson', 'A project that has a salesperson, or other readers', { projectId }),
};

function faultAt(code: string, message: string, facts: Record<string, unknown>): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer: '/audience', code, message }]);
}
