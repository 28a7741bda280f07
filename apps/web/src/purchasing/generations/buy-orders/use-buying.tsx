import { createSelection } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { api } from '../../../lib/api';
import { useRefusalText } from '../../../lib/refusals';
import { toast } from '../../../ui/toasts/toast-store';
import type { ToBuy } from '../generate-purchases/to-buy';
import { selectionOf, type OrderTarget } from './order-target';

const GenerationDialog = lazy(() => import('../generate-purchases/generation-dialog'));

interface Buying {
  busy: boolean;
  /** `outside`: how many of the orders the filter does not show. */
  buy: (target: OrderTarget, outside?: number) => Promise<void>;
  dialog: ReactNode;
}

/** Opens the look at what would be bought for some orders. */
export function useBuying(): Buying {
  const say = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<{ toBuy: ToBuy; outside: number }>();
  const buy = async (target: OrderTarget, outside = 0) => {
    setBusy(true);
    try {
      const { id: selectionId } = await api.call(createSelection, selectionOf(target));
      setOpen({ toBuy: { selectionId }, outside });
    } catch (refused) {
      if (!isRefusal(refused)) throw refused;
      toast({ id: 'buy-orders', tone: 'bad', title: say(refused) });
    } finally {
      setBusy(false);
    }
  };
  const dialog = (
    <Suspense fallback={null}>
      {open && <GenerationDialog {...open} onClose={() => setOpen(undefined)} />}
    </Suspense>
  );
  return { busy, buy, dialog };
}
