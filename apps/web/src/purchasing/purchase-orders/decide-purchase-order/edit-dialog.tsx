import { Group, Text, Textarea } from '@mantine/core';
import { editPurchaseOrder } from '@comptoir/contracts';
import { useState } from 'react';
import { formatQuantity, typedDecimal } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { DayField } from '../../../ui/filters/day-field';
import { decideWords } from './decide.words';
import { decimal, useChecked, useLineEntries } from './line-entries';
import { LineEntryTable } from './line-entry-table';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

/** A draft: quantities, prices, references; a line taken off can be bought elsewhere at once. */
export default function EditDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const [address, setAddress] = useState(order.deliverTo.address ?? '');
  const [requestedOn, setRequestedOn] = useState<string | undefined>(order.requestedOn ?? undefined);
  const [note, setNote] = useState(order.note ?? '');
  const lines = useLineEntries(order.lines, ({ quantity, unitPrice, supplierReference }) => ({
    quantity: typedDecimal(quantity),
    unitPrice: typedDecimal(unitPrice ?? ''),
    supplierReference: supplierReference ?? '',
  }));
  const deed = useAsk(editPurchaseOrder, { onDone: useKeepPurchaseOrder({ verb, onClose }) });
  const checked = useChecked(editPurchaseOrder, (input) => deed.run(input, { version: order.version }));
  return (
    <Decision
      wide
      title={t('editTitle')}
      action={t('editDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={lines.entries.length > 0}
      onClose={onClose}
      onSubmit={() =>
        checked.submit({
          purchaseOrderId: order.id,
          lines: lines.entries.map(({ lineId, quantity, unitPrice, supplierReference }) => ({
            lineId,
            quantity: decimal(quantity),
            unitPrice: unitPrice.trim() ? decimal(unitPrice) : null,
            supplierReference: supplierReference.trim() || null,
          })),
          deliveryAddress: address.trim() || null,
          requestedOn: requestedOn ?? null,
          note: note.trim() || null,
        })
      }
    >
      <LineEntryTable
        lines={order.lines}
        entries={lines.entries}
        fields={['quantity', 'unitPrice', 'supplierReference']}
        hint={({ quantity, order: { number } }) =>
          `${number ?? ''} · ${t('ordered', { quantity: formatQuantity(quantity) })}`
        }
        faults={checked.faults}
        onChange={lines.change}
        onRemove={lines.remove}
      />
      {lines.entries.length === 0 && <Text size="sm">{t('noLines')}</Text>}
      <Group grow align="flex-start">
        <DayField label={t('requestedOn')} value={requestedOn} onChange={setRequestedOn} />
        <Textarea
          label={t('deliveryAddress')}
          autosize
          minRows={2}
          maxLength={500}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </Group>
      <Textarea
        label={t('noteToSupplier')}
        autosize
        minRows={2}
        maxLength={4_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Decision>
  );
}
