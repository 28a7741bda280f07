import { purchaseBatchVerbs, type PurchaseBatchVerb } from '@comptoir/contracts';
import { IconMail, IconRubberStamp, IconX } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import type { ListOffer } from '../../../documents/find-documents/list-offer';
import { useCommands } from '../../../lib/commands';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { ActionButton } from '../../../ui/action-button';
import { ActionSection } from '../../../ui/action-section';
import type { Icon } from '../../../ui/icon-text';
import type { PurchaseOrderFilterInput } from '../find-purchase-orders/purchase-order-address';
import { decideManyWords } from './decide-many.words';

const DecideManyDialog = lazy(() => import('./decide-many-dialog'));

const icons: Readonly<Record<PurchaseBatchVerb, Icon>> = {
  approve: IconRubberStamp,
  send: IconMail,
  cancel: IconX,
};

/** What can be done to the selected purchase orders together. */
export default function PurchaseOrderActions({
  selected,
  outside,
}: Pick<ListOffer<PurchaseOrderFilterInput>, 'selected' | 'outside'>) {
  const t = useWords(decideManyWords);
  const mayWrite = useMay('purchase-order.write');
  const mayApprove = useMay('purchase-order.approve');
  const [deciding, setDeciding] = useState<PurchaseBatchVerb>();
  const offered = purchaseBatchVerbs.filter((verb) => (verb === 'approve' ? mayApprove : mayWrite));
  const reason = selected ? undefined : t('selectFirst');
  const wish = (verb: PurchaseBatchVerb) => selected && setDeciding(verb);
  useCommands(
    offered.map((verb) => ({ name: `many ${verb}`, label: t(verb), reason, act: () => wish(verb) })),
  );
  if (offered.length === 0) return null;
  return (
    <ActionSection
      title={t('title')}
      on={selected && t('onOrders', { count: selected.documents })}
      reason={reason}
      dialogs={
        <Suspense fallback={null}>
          {deciding && selected && (
            <DecideManyDialog
              verb={deciding}
              selected={selected}
              outside={outside}
              onClose={() => setDeciding(undefined)}
            />
          )}
        </Suspense>
      }
    >
      {offered.map((verb) => {
        const Glyph = icons[verb];
        return (
          <ActionButton
            key={verb}
            label={t(verb)}
            icon={<Glyph size={16} aria-hidden />}
            reason={reason}
            onClick={() => wish(verb)}
          />
        );
      })}
    </ActionSection>
  );
}
