import type { ShownListName, ViewSharing } from '@comptoir/contracts';
import { Refusal, type RefusalKind } from '@comptoir/kernel';

/** Every way a saved view says no. */
export const savedViewErrors = {
  /** Unknown, or not for this caller: nobody learns which. */
  notFound: (viewId: string) => new Refusal('not-found', 'saved-view.not-found', { viewId }),
  /** It can be seen, but belongs to somebody else. */
  notYours: (viewId: string) => new Refusal('forbidden', 'saved-view.not-yours', { viewId }),
  changedMeanwhile: (viewId: string, version: number) =>
    new Refusal('stale', 'saved-view.changed-meanwhile', { viewId, version }),
  mayNotShare: (sharing: ViewSharing) => faultAt('/sharing', 'saved-view.may-not-share', { sharing }),
  storeMissing: () => faultAt('/storeId', 'saved-view.store-missing'),
  storeUnexpected: () => faultAt('/storeId', 'saved-view.store-unexpected'),
  otherList: (list: ShownListName) => faultAt('/list', 'saved-view.other-list', { list }),
  nameTaken: (name: string) => faultAt('/name', 'saved-view.name-taken', { name }),
  tooMany: (most: number) => new Refusal('unprocessable', 'saved-view.too-many', { most }),
  /** A role's default must be seen by everybody who has the role. */
  notForEveryone: (viewId: string) => faultAt('/viewId', 'saved-view.not-for-everyone', { viewId }),
};

const faults: Readonly<Record<string, { kind: RefusalKind; message: string }>> = {
  'saved-view.may-not-share': { kind: 'forbidden', message: 'You may not share it this widely' },
  'saved-view.store-missing': { kind: 'unprocessable', message: 'Say which store it is shared with' },
  'saved-view.store-unexpected': {
    kind: 'unprocessable',
    message: 'Only a view shared with a store has one',
  },
  'saved-view.other-list': { kind: 'unprocessable', message: 'A view stays with its list' },
  'saved-view.name-taken': { kind: 'conflict', message: 'You have a view of this name already' },
  'saved-view.not-for-everyone': { kind: 'unprocessable', message: 'Share it with everyone first' },
};

function faultAt(pointer: string, code: string, facts: Readonly<Record<string, unknown>> = {}): Refusal {
  const { kind = 'unprocessable', message = code } = faults[code] ?? {};
  return new Refusal(kind, code, facts, [{ pointer, code, message }]);
}
