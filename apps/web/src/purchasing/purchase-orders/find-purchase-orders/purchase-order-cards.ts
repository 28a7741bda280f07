import { purchaseOrderFlags } from '@comptoir/contracts';
import type { CardDeclaration } from '../../../documents/document-list';
import { useWords } from '../../../lib/words';
import { flagLooks, statusLooks } from '../purchase-order-icons';
import { purchaseOrderWords } from '../purchase-order.words';
import { usePurchaseStages } from '../../stages/use-purchase-stages';
import { filterWords } from './filter.words';
import type { PurchaseOrderFilterInput } from './purchase-order-address';

/** The figures of the panel, in their order: what is the matter, what waits for us, then the stages of purchasing. */
export function useCards(): readonly CardDeclaration<PurchaseOrderFilterInput>[] {
  const t = useWords(filterWords);
  const tOrder = useWords(purchaseOrderWords);
  const stages = usePurchaseStages();
  return [
    ...purchaseOrderFlags.map((flag) => ({
      key: flag,
      ...flagLooks[flag],
      label: tOrder(flag),
      spoken: tOrder(flag),
      narrows: { flag: [flag] },
    })),
    {
      key: 'draft',
      ...statusLooks.DRAFT,
      label: t('draft'),
      spoken: t('draft'),
      narrows: { status: ['DRAFT' as const] },
    },
    {
      key: 'approved',
      ...statusLooks.APPROVED,
      label: t('approved'),
      spoken: t('approved'),
      narrows: { status: ['APPROVED' as const] },
    },
    ...stages.map(({ id, label, icon, tone }) => ({
      key: id,
      icon,
      tone,
      label,
      spoken: label,
      narrows: { stage: [id] },
    })),
  ];
}
