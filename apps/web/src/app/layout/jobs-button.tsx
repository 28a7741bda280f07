import { isRunning, useGenerations } from '../../purchasing/generations/follow-generations/use-generations';
import { useBatches } from '../../purchasing/purchase-orders/decide-many/use-batches';
import { OperationsButton } from '../../sales/bulk/operations-button';

/** Traitements in the top bar, with what goes on in purchasing counted in. */
export default function JobsButton() {
  const bought = [...useGenerations(), ...useBatches()];
  return <OperationsButton others={bought.filter(isRunning).length} />;
}
