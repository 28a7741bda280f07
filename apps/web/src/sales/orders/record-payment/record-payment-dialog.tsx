import './payment-refusals.words';
import { Group, Radio, Select, TextInput } from '@mantine/core';
import { payerKinds, paymentMethods, recordPayment, type Financing } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { useState } from 'react';
import { typedDecimal } from '../../../lib/format';
import { today } from '../../../lib/today';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { DayField } from '../../../ui/filters/day-field';
import { orderPageWords } from '../order-page/order-page.words';
import { paymentWords } from './payment.words';
import { typedAmount } from './typed-amount';
import { useKeepFinancing } from './use-keep-financing';

interface RecordPaymentDialogProps {
  financing: Financing;
  onClose: () => void;
}
type Method = (typeof paymentMethods)[number];
type PayerKind = (typeof payerKinds)[number];

/** Money that came in: of the next milestone that is not covered, until somebody says otherwise. */
export default function RecordPaymentDialog({ financing, onClose }: RecordPaymentDialogProps) {
  const t = useWords(paymentWords);
  const tOrder = useWords(orderPageWords);
  const next = financing.milestones.find((each) => Money.of(each.paid).compare(Money.of(each.amount)) < 0);
  const [amount, setAmount] = useState(
    next ? typedDecimal(`${Money.of(next.amount).minus(Money.of(next.paid))}`) : '',
  );
  const [method, setMethod] = useState<Method>(next?.method ?? 'CARD');
  const [on, setOn] = useState<string | undefined>(today());
  const [payerKind, setPayerKind] = useState<PayerKind>(next?.payerKind ?? 'CUSTOMER');
  const [payerName, setPayerName] = useState(next?.payerName ?? '');
  const deed = useAsk(recordPayment, { onDone: useKeepFinancing('record', onClose) });
  const typed = typedAmount(amount);
  const lends = payerKind === 'CREDIT_COMPANY';
  return (
    <Decision
      title={t('recordTitle')}
      action={t('recordDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={typed !== undefined && on !== undefined && (!lends || payerName.trim() !== '')}
      onClose={onClose}
      onSubmit={() =>
        deed.run({
          orderId: financing.orderId,
          amount: typed ?? '',
          method,
          ...(on && { on }),
          payerKind,
          payerName: lends ? payerName.trim() : null,
        })
      }
    >
      <Group grow align="flex-start">
        <TextInput
          label={t('amount')}
          required
          inputMode="decimal"
          data-autofocus
          value={amount}
          error={amount !== '' && typed === undefined && t('amountBad')}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <DayField label={t('on')} required value={on} onChange={setOn} />
      </Group>
      <Select
        label={t('method')}
        required
        allowDeselect={false}
        data={paymentMethods.map((value) => ({ value, label: tOrder(value) }))}
        value={method}
        onChange={(value) => value && setMethod(value)}
        comboboxProps={{ withinPortal: false }}
      />
      <Radio.Group
        label={t('payer')}
        value={payerKind}
        onChange={(value) => setPayerKind(value as PayerKind)}
      >
        <Group gap="md" mt={4}>
          {payerKinds.map((value) => (
            <Radio key={value} value={value} label={t(value)} />
          ))}
        </Group>
      </Radio.Group>
      {lends && (
        <TextInput
          label={t('payerName')}
          required
          maxLength={200}
          value={payerName}
          onChange={(event) => setPayerName(event.currentTarget.value)}
        />
      )}
    </Decision>
  );
}
