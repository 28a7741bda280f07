import {
  changePurchaseStages,
  findPurchaseOrders,
  findPurchaseStageChanges,
  readPurchaseStages,
  readPurchasingFigures,
  type InputOf,
  type PurchaseStages,
} from '@comptoir/contracts';
import { useAsk } from '../../../lib/use-ask';
import './stage-refusals.words';

export type WantedStage = InputOf<typeof changePurchaseStages>['stages'][number];

/** Keeps all stages as they are wanted, unless somebody changed them since they were read. */
export function useKeepStages(onDone: (kept: PurchaseStages) => void) {
  const deed = useAsk(changePurchaseStages, {
    refreshes: [readPurchaseStages, findPurchaseStageChanges, findPurchaseOrders, readPurchasingFigures],
    onDone,
  });
  return {
    ...deed,
    keep: (stages: readonly WantedStage[], version: number) => deed.run({ stages: [...stages] }, { version }),
  };
}
