import type { BulkOperationView } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way a bulk operation says no. */
export const bulkErrors = {
  /** Unknown, or out of reach: nobody learns which. */
  notFound: (operationId: string) => new Refusal('not-found', 'bulk-operation.not-found', { operationId }),
  transitionNotAllowed: (operationId: string, state: BulkOperationView['state']) =>
    new Refusal('conflict', 'bulk-operation.transition-not-allowed', {
      operationId,
      state,
      verb: 'cancel',
      allowed: [],
    }),
  /** The same Idempotency-Key came with another order. */
  keyReused: (operationId: string) => new Refusal('unprocessable', 'idempotency-key.reused', { operationId }),
  nothingToRetry: (operationId: string, state: BulkOperationView['state'], failed: number) =>
    new Refusal('conflict', 'bulk-operation.nothing-to-retry', { operationId, state, failed }),
  nobodyNamed: (pointer: string) =>
    faultAt(pointer, 'bulk-operation.nobody-assigned', 'Name somebody, or a part in each project'),
  unknownPerson: (pointer: string, partyId: string) =>
    faultAt(pointer, 'party.unknown', 'This third party does not exist', { partyId }),
  notAnInstaller: (partyId: string) =>
    faultAt(
      '/appointment/installerId',
      'bulk-operation.not-an-installer',
      'Only an installer can be entrusted with it',
      {
        partyId,
      },
    ),
};

function faultAt(
  pointer: string,
  code: string,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer, code, message }]);
}
