import type { PurchaseCondition } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way the stages of purchasing say no. Codes are public: clients and translations match on them. */
export const purchaseStageErrors = {
  unknown: (index: number, stageId: string) =>
    new Refusal('unprocessable', 'purchase-stage.unknown', { stageId }, [
      {
        pointer: `/stages/${index}/id`,
        code: 'purchase-stage.unknown',
        message: 'There is no such stage',
      },
    ]),
  neverShown: (index: number, condition: PurchaseCondition) =>
    new Refusal('unprocessable', 'purchase-stage.never-shown', { condition }, [
      {
        pointer: `/stages/${index}/condition`,
        code: 'purchase-stage.never-shown',
        message: 'A later stage holds whenever this one does',
      },
    ]),
  stale: (version: number) => new Refusal('stale', 'purchase-stage.changed-meanwhile', { version }),
  /** Stages are the whole network's. */
  outOfScope: () =>
    new Refusal('forbidden', 'permission.out-of-scope', { permission: 'purchase-stage.write' }),
};
