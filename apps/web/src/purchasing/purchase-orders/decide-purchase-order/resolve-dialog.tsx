import { SegmentedControl, Stack, Text } from '@mantine/core';
import { resolveDeviations } from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { deviationText } from '../line-remarks';
import { purchaseOrderPageWords } from '../purchase-order-page/purchase-order-page.words';
import { decideWords } from './decide.words';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

/** What the supplier said otherwise, line by line: taken, or not. */
export default function ResolveDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const tPage = useWords(purchaseOrderPageWords);
  const open = order.lines.filter(({ deviation }) => deviation?.resolution === 'OPEN');
  const [rejected, setRejected] = useState<readonly string[]>([]);
  const deed = useAsk(resolveDeviations, { onDone: useKeepPurchaseOrder({ verb, onClose }) });
  const answer = (lineId: string, accept: boolean) =>
    setRejected([...rejected.filter((id) => id !== lineId), ...(accept ? [] : [lineId])]);
  return (
    <Decision
      title={t('resolveTitle')}
      action={t('resolveDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      onClose={onClose}
      onSubmit={() =>
        deed.run(
          {
            purchaseOrderId: order.id,
            lines: open.map(({ id }) => ({ lineId: id, accept: !rejected.includes(id) })),
          },
          { version: order.version },
        )
      }
    >
      <Text size="sm">{t('resolveText')}</Text>
      {open.map((line) => (
        <Stack key={line.id} gap={4}>
          <Text size="sm" fw={600}>
            {line.label}
          </Text>
          <Text size="sm">{deviationText(line, tPage)}</Text>
          <SegmentedControl
            size="xs"
            aria-label={t('answerOf', { label: line.label })}
            value={rejected.includes(line.id) ? 'reject' : 'accept'}
            data={(['accept', 'reject'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(value) => answer(line.id, value === 'accept')}
          />
        </Stack>
      ))}
    </Decision>
  );
}
