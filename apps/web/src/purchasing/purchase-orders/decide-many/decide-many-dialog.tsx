import './batch-refusals.words';
import { createPurchaseBatch, findPurchaseBatches, type PurchaseBatchVerb } from '@comptoir/contracts';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OfferedTarget } from '../../../documents/find-documents/list-offer';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import type { PurchaseOrderFilterInput } from '../find-purchase-orders/purchase-order-address';
import { BatchReport } from './batch-report';
import { decideManyWords } from './decide-many.words';

interface DecideManyProps {
  verb: PurchaseBatchVerb;
  selected: OfferedTarget<PurchaseOrderFilterInput>;
  /** How many of them the filter does not show. */
  outside: number;
  onClose: () => void;
}

/** What will be done; then how far it is, and what was left as it was. */
export default function DecideManyDialog({ verb, selected, outside, onClose }: DecideManyProps) {
  const t = useWords(decideManyWords);
  const tUi = useWords(uiWords);
  const [reason, setReason] = useState('');
  const start = useAsk(createPurchaseBatch, { refreshes: [findPurchaseBatches] });
  const why = reason.trim();
  const ready = verb !== 'cancel' || why !== '';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${verb}Title`)}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) start.run({ verb, chosen: selected.target, ...(verb === 'cancel' && { reason: why }) });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t(`${verb}Text`)}</Text>
          {outside > 0 && <Text size="sm">{t('outside', { count: outside })}</Text>}
          {verb === 'cancel' && (
            <TextInput
              label={tUi('reason')}
              required
              value={reason}
              maxLength={500}
              disabled={start.response !== undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <RefusalNote refusal={start.refusal} />
          {start.response && <BatchReport batch={start.response} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tUi('close')}
            </Button>
            {!start.response && (
              <Button type="submit" loading={start.isPending} disabled={!ready}>
                {t(`${verb}Do`, { count: selected.documents })}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
