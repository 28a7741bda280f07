import { Group, Textarea, TextInput } from '@mantine/core';
import { receiveGoods, returnGoods } from '@comptoir/contracts';
import { useState } from 'react';
import { formatQuantity, typedDecimal } from '../../../lib/format';
import { today } from '../../../lib/today';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { DayField } from '../../../ui/filters/day-field';
import { decideWords } from './decide.words';
import { decimal, filled, leftOf, useChecked, useLineEntries } from './line-entries';
import { LineEntryTable } from './line-entry-table';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

/** What arrived (all that is still to come, until somebody says less), or what goes back. */
export default function GoodsDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const arrives = verb === 'receive';
  const ask = arrives ? receiveGoods : returnGoods;
  const [on, setOn] = useState<string | undefined>(today());
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const movable = order.lines.filter(
    ({ quantity, received }) => (arrives ? leftOf(quantity, received) : received) !== '0',
  );
  const lines = useLineEntries(movable, ({ quantity, received }) => ({
    quantity: arrives ? typedDecimal(leftOf(quantity, received)) : '',
  }));
  const deed = useAsk(ask, { onDone: useKeepPurchaseOrder({ verb, onClose }) });
  const checked = useChecked(ask, (input) => deed.run(input, { version: order.version }));
  const moved = filled(lines.entries);
  return (
    <Decision
      wide
      title={t(`${verb}Title`)}
      action={t(`${verb}Do`)}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={on !== undefined && moved.length > 0}
      onClose={onClose}
      onSubmit={() =>
        checked.submit({
          purchaseOrderId: order.id,
          on: on ?? '',
          reference: reference.trim() || null,
          note: note.trim() || null,
          lines: moved.map(({ lineId, quantity }) => ({ lineId, quantity: decimal(quantity) })),
        })
      }
    >
      <Group grow align="flex-start">
        <DayField label={t('on')} required value={on} onChange={setOn} />
        <TextInput
          label={t('reference')}
          value={reference}
          maxLength={60}
          data-autofocus
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      </Group>
      <LineEntryTable
        lines={movable}
        entries={lines.entries}
        fields={['quantity']}
        hint={({ quantity, received }) =>
          arrives
            ? t('toCome', { quantity: formatQuantity(leftOf(quantity, received)) })
            : t('arrived', { quantity: formatQuantity(received) })
        }
        faults={checked.faults}
        onChange={lines.change}
      />
      <Textarea
        label={t('note')}
        autosize
        minRows={2}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Decision>
  );
}
