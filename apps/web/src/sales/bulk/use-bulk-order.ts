import { createSelection, previewBulkOperation, type InputOf, type ResponseOf } from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api';
import { useAnswer } from '../../lib/use-ask';
import type { BulkTarget } from './bulk-target';

export type BulkOrder = InputOf<typeof previewBulkOperation>;
export type OrderOf<Kind extends BulkOrder['kind']> = Extract<BulkOrder, { kind: Kind }>;
export type FrozenSelection = ResponseOf<typeof createSelection>;

/** The selection is frozen when the dialog opens: what it says is what will be done. */
export function useFrozenSelection(target: BulkTarget) {
  const [key] = useState(() => crypto.randomUUID());
  return useQuery<FrozenSelection, Refusal>({
    queryKey: ['frozen selection', key],
    queryFn: ({ signal }) => api.call(createSelection, target, { signal, idempotencyKey: key }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

/** What the server would do with the order as it stands: the numbers on the button. */
export function useOrderPreview(order: BulkOrder | undefined) {
  return useAnswer(previewBulkOperation, order ?? ({} as BulkOrder), {
    enabled: order !== undefined,
    keepPrevious: true,
    staleTime: 10_000,
  });
}
