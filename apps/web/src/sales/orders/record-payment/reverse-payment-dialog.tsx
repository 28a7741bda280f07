import './payment-refusals.words';
import { Group, Text, TextInput } from '@mantine/core';
import { bouncePayment, refundPayment, type Financing } from '@comptoir/contracts';
import { useState } from 'react';
import { formatDay, typedDecimal } from '../../../lib/format';
import { today } from '../../../lib/today';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useMoneyText } from '../../../ui/amount';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { DayField } from '../../../ui/filters/day-field';
import { paymentWords } from './payment.words';
import { typedAmount } from './typed-amount';
import { useKeepFinancing } from './use-keep-financing';

export type Payment = Financing['payments'][number];

interface ReversePaymentDialogProps {
  orderId: string;
  payment: Payment;
  deed: 'bounce' | 'refund';
  onClose: () => void;
}

/** Money that went back: the whole payment bounced, or some of it was given back. Never without a reason. */
export default function ReversePaymentDialog({ orderId, payment, deed, onClose }: ReversePaymentDialogProps) {
  const t = useWords(paymentWords);
  const money = useMoneyText();
  const refunds = deed === 'refund';
  const [amount, setAmount] = useState(typedDecimal(payment.refundable));
  const [on, setOn] = useState<string | undefined>(today());
  const [reason, setReason] = useState('');
  const done = { onDone: useKeepFinancing(deed, onClose) };
  const bounce = useAsk(bouncePayment, done);
  const refund = useAsk(refundPayment, done);
  const typed = typedAmount(amount);
  const submit = () => {
    const said = { orderId, paymentId: payment.id, ...(on && { on }), reason: reason.trim() };
    if (refunds) refund.run({ ...said, amount: typed ?? '' });
    else bounce.run(said);
  };
  return (
    <Decision
      title={t(`${deed}Title`)}
      action={t(`${deed}Do`)}
      busy={bounce.isPending || refund.isPending}
      refusal={bounce.refusal ?? refund.refusal}
      ready={reason.trim() !== '' && on !== undefined && (!refunds || typed !== undefined)}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">
        {t(`${deed}Text`, {
          amount: money(payment.amount),
          refundable: money(payment.refundable),
          day: formatDay(payment.on),
        })}
      </Text>
      <Group grow align="flex-start">
        {refunds && (
          <TextInput
            label={t('amount')}
            required
            inputMode="decimal"
            value={amount}
            error={amount !== '' && typed === undefined && t('amountBad')}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        )}
        <DayField label={t('on')} required value={on} onChange={setOn} />
      </Group>
      <TextInput
        label={t('reason')}
        required
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Decision>
  );
}
