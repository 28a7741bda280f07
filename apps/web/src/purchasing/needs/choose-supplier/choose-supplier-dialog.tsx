import { Text, TextInput } from '@mantine/core';
import {
  chooseSupplier,
  findNeeds,
  findSupplierNeeds,
  previewGeneration,
  previewGenerationLines,
  setSupplierPrice,
  type NeedView,
} from '@comptoir/contracts';
import { useState } from 'react';
import { parseDecimal } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import type { Option } from '../../../ui/remote-select';
import { toast } from '../../../ui/toasts/toast-store';
import { SupplierSelect } from '../../suppliers/supplier-select';
import { chooseWords } from './choose-supplier.words';

const lacksReference = ({ supplier, reasons }: NeedView) =>
  supplier !== null && reasons.includes('NO_SUPPLIER_REFERENCE');
const refreshes = [findNeeds, findSupplierNeeds, previewGeneration, previewGenerationLines];

/** A supplier for one line; where that supplier has no reference for the article, the reference and its price too. */
export default function ChooseSupplierDialog({ need, onClose }: { need: NeedView; onClose: () => void }) {
  const t = useWords(chooseWords);
  const [line, setLine] = useState(need);
  const [supplier, setSupplier] = useState<Option | undefined>(
    need.supplier ? { value: need.supplier.id, label: need.supplier.name } : undefined,
  );
  const [reference, setReference] = useState('');
  const [price, setPrice] = useState('');
  const done = () => {
    toast({ id: 'supplier-chosen', tone: 'good', title: t('done', { label: need.label }) });
    onClose();
  };
  const choose = useAsk(chooseSupplier, {
    refreshes,
    onDone: (chosen) => (lacksReference(chosen) ? setLine(chosen) : done()),
  });
  const describe = useAsk(setSupplierPrice, { refreshes, onDone: done });
  const chosen = lacksReference(line) && line.supplier?.id === supplier?.value;
  const unitPrice = parseDecimal(price);
  return (
    <Decision
      title={t('title')}
      action={t(chosen ? 'save' : 'choose')}
      busy={choose.isPending || describe.isPending}
      refusal={choose.refusal ?? describe.refusal}
      ready={supplier !== undefined && (!chosen || (reference.trim() !== '' && unitPrice !== undefined))}
      onClose={onClose}
      onSubmit={() => {
        if (!supplier) return;
        if (!chosen) return choose.run({ orderLineId: need.orderLineId, supplierId: supplier.value });
        describe.run({
          supplierId: supplier.value,
          articleId: need.article.id,
          supplierReference: reference.trim(),
          unitPrice: unitPrice ?? '',
        });
      }}
    >
      <Text size="sm">{t('text', { label: need.label, order: need.order.number ?? '' })}</Text>
      <SupplierSelect required value={supplier} onChange={setSupplier} />
      {chosen && (
        <>
          <Text size="sm">{t('referenceText', { supplier: supplier?.label ?? '' })}</Text>
          <TextInput
            label={t('reference')}
            required
            maxLength={100}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <TextInput
            label={t('price')}
            required
            inputMode="decimal"
            value={price}
            error={price !== '' && unitPrice === undefined && t('priceBad')}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
        </>
      )}
    </Decision>
  );
}
