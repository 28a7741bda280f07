import { Group, Textarea } from '@mantine/core';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { LineEditor } from '../../quotes/edit-quote/line-editor';
import { editOrderWords } from './edit-order.words';
import type { useOrderDraft } from './use-order-draft';

/** The fields that a new order, an edited draft and an amendment have in common. */
export function OrderFields({ draft }: { draft: ReturnType<typeof useOrderDraft> }) {
  const t = useWords(editOrderWords);
  return (
    <>
      <LineEditor ofOrder lines={draft.lines} faults={draft.faults} onChange={draft.setLines} />
      <Group align="flex-start" grow>
        <DayField
          label={t('plannedDelivery')}
          value={draft.plannedDelivery}
          onChange={draft.setPlannedDelivery}
        />
        <Textarea
          label={t('note')}
          autosize
          minRows={2}
          maxLength={4000}
          value={draft.note}
          onChange={(event) => draft.setNote(event.currentTarget.value)}
        />
      </Group>
    </>
  );
}
