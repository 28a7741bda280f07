import { Group, Text, TextInput } from '@mantine/core';
import { acknowledgePurchaseOrder } from '@comptoir/contracts';
import { useState } from 'react';
import { formatQuantity, typedDecimal } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { DayField } from '../../../ui/filters/day-field';
import { decideWords } from './decide.words';
import { decimal, useChecked, useLineEntries, type LineEntry } from './line-entries';
import { LineEntryTable } from './line-entry-table';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

/** The supplier's answer: its number, its date, and what it says otherwise than ordered. */
export default function AcknowledgeDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const [supplierNumber, setSupplierNumber] = useState(order.supplierNumber ?? '');
  const [expectedOn, setExpectedOn] = useState<string | undefined>(order.requestedOn ?? undefined);
  const asOrdered = order.lines.map((line) => ({
    lineId: line.id,
    quantity: typedDecimal(line.quantity),
    unitPrice: typedDecimal(line.unitPrice ?? ''),
  }));
  const lines = useLineEntries(order.lines, (line) => ({
    ...asOrdered.find(({ lineId }) => lineId === line.id),
  }));
  const deed = useAsk(acknowledgePurchaseOrder, { onDone: useKeepPurchaseOrder({ verb, onClose }) });
  const checked = useChecked(acknowledgePurchaseOrder, (input) =>
    deed.run(input, { version: order.version }),
  );
  /** A line that says anything says its date too: the general one goes to the lines left out. */
  const said = (entry: LineEntry) => {
    const ordered = asOrdered.find(({ lineId }) => lineId === entry.lineId);
    const quantity = entry.quantity !== ordered?.quantity && { quantity: decimal(entry.quantity) };
    const unitPrice = entry.unitPrice !== ordered?.unitPrice && { unitPrice: decimal(entry.unitPrice) };
    if (!quantity && !unitPrice && !entry.expectedOn) return [];
    const on = entry.expectedOn ?? expectedOn;
    return [{ lineId: entry.lineId, ...quantity, ...unitPrice, ...(on && { expectedOn: on }) }];
  };
  return (
    <Decision
      wide
      title={t('acknowledgeTitle')}
      action={t('acknowledgeDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      onClose={onClose}
      onSubmit={() =>
        checked.submit({
          purchaseOrderId: order.id,
          supplierNumber: supplierNumber.trim() || null,
          expectedOn: expectedOn ?? null,
          lines: lines.entries.flatMap(said),
        })
      }
    >
      <Group grow align="flex-start">
        <TextInput
          label={t('supplierNumber')}
          value={supplierNumber}
          maxLength={60}
          data-autofocus
          onChange={(event) => setSupplierNumber(event.currentTarget.value)}
        />
        <DayField label={t('expectedOn')} value={expectedOn} onChange={setExpectedOn} />
      </Group>
      <Text size="sm">{t('acknowledgeText')}</Text>
      <LineEntryTable
        lines={order.lines}
        entries={lines.entries}
        fields={['quantity', 'unitPrice', 'expectedOn']}
        hint={({ quantity }) => t('ordered', { quantity: formatQuantity(quantity) })}
        faults={checked.faults}
        onChange={lines.change}
      />
    </Decision>
  );
}
