import { Group, TextInput } from '@mantine/core';
import { recordSupplierCredit, recordSupplierInvoice } from '@comptoir/contracts';
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

/** An invoice (of what has arrived, until somebody says otherwise) or a credit note, as the supplier wrote it. */
export default function BillDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const credits = verb === 'recordCredit';
  const ask = credits ? recordSupplierCredit : recordSupplierInvoice;
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | undefined>(today());
  const billable = credits ? order.lines.filter(({ invoiced }) => /[1-9]/.test(invoiced)) : order.lines;
  const lines = useLineEntries(billable, ({ received, invoiced, unitPrice }) => {
    const left = leftOf(received, invoiced);
    return {
      quantity: credits || left === '0' ? '' : typedDecimal(left),
      unitPrice: typedDecimal(unitPrice ?? ''),
    };
  });
  const deed = useAsk(ask, { onDone: useKeepPurchaseOrder({ verb, onClose }) });
  const checked = useChecked(ask, (input) => deed.run(input, { version: order.version }));
  const billed = filled(lines.entries);
  return (
    <Decision
      wide
      title={t(`${verb}Title`)}
      action={t(`${verb}Do`)}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={number.trim() !== '' && on !== undefined && billed.length > 0}
      onClose={onClose}
      onSubmit={() =>
        checked.submit({
          purchaseOrderId: order.id,
          number: number.trim(),
          on: on ?? '',
          lines: billed.map(({ lineId, quantity, unitPrice, priceOnly }) => ({
            lineId,
            quantity: decimal(quantity),
            unitPrice: decimal(unitPrice),
            ...(credits ? { priceOnly } : {}),
          })),
        })
      }
    >
      <Group grow align="flex-start">
        <TextInput
          label={t('number')}
          required
          value={number}
          maxLength={60}
          data-autofocus
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayField label={t('on')} required value={on} onChange={setOn} />
      </Group>
      <LineEntryTable
        lines={billable}
        entries={lines.entries}
        fields={credits ? ['quantity', 'unitPrice', 'priceOnly'] : ['quantity', 'unitPrice']}
        hint={({ quantity, received, invoiced }) =>
          [
            t('ordered', { quantity: formatQuantity(quantity) }),
            t('arrived', { quantity: formatQuantity(received) }),
            t('billed', { quantity: formatQuantity(invoiced) }),
          ].join(' · ')
        }
        faults={checked.faults}
        onChange={lines.change}
      />
    </Decision>
  );
}
