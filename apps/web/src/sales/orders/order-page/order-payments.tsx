import { Button, Group } from '@mantine/core';
import type { OrderView } from '@comptoir/contracts';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { Amount, useMoneyText } from '../../../ui/amount';
import classes from '../../../ui/paper-page.module.css';
import { paperWords } from '../../papers/paper.words';
import { paymentWords } from '../record-payment/payment.words';
import type { Payment } from '../record-payment/reverse-payment-dialog';
import { orderPageWords } from './order-page.words';

const RecordPaymentDialog = lazy(() => import('../record-payment/record-payment-dialog'));
const ReversePaymentDialog = lazy(() => import('../record-payment/reverse-payment-dialog'));

type Reversal = { payment: Payment; deed: 'bounce' | 'refund' };

/** What came in and what went back; nothing of it is ever changed, only answered by another entry. */
export function OrderPayments({ order }: { order: OrderView }) {
  const t = useWords(orderPageWords);
  const tPayment = useWords(paymentWords);
  const mayReverse = useMay('payment.write');
  const [recording, setRecording] = useState(false);
  const [reversal, setReversal] = useState<Reversal>();
  const { financing } = order;
  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.subtitle}>{t('payments')}</h2>
        {order.may.includes('recordPayment') && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setRecording(true)}
          >
            {tPayment('record')}
          </Button>
        )}
      </div>
      {financing.payments.length === 0 ? (
        <p className={classes.soft}>{t('noPayments')}</p>
      ) : (
        <div className={classes.scroll}>
          <PaymentTable payments={financing.payments} onReverse={mayReverse ? setReversal : undefined} />
        </div>
      )}
      <Suspense fallback={null}>
        {recording && <RecordPaymentDialog financing={financing} onClose={() => setRecording(false)} />}
        {reversal && (
          <ReversePaymentDialog orderId={order.id} {...reversal} onClose={() => setReversal(undefined)} />
        )}
      </Suspense>
    </section>
  );
}

interface PaymentTableProps {
  payments: readonly Payment[];
  onReverse: ((reversal: Reversal) => void) | undefined;
}

function PaymentTable({ payments, onReverse }: PaymentTableProps) {
  const t = useWords(orderPageWords);
  const tPaper = useWords(paperWords);
  const tPayment = useWords(paymentWords);
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th scope="col">{t('payment')}</th>
          <th scope="col">{t('dueOn')}</th>
          <th scope="col">{t('method')}</th>
          <th scope="col">{t('payer')}</th>
          <th scope="col">{tPaper('reason')}</th>
          <th scope="col">{t('recordedBy')}</th>
          <th scope="col" className={classes.end}>
            {t('amount')}
          </th>
          {onReverse && (
            <th scope="col">
              <span className="sr-only">{tPayment('actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr key={payment.id}>
            <td>{t(payment.kind)}</td>
            <td>{formatDay(payment.on)}</td>
            <td>{t(payment.method)}</td>
            <td>{payment.payerName ?? t('CUSTOMER')}</td>
            <td>{payment.reason ?? '–'}</td>
            <td>{payment.recordedBy}</td>
            <td className={classes.end}>
              <Amount
                value={payment.kind === 'RECEIVED' ? payment.amount : `-${payment.amount}`}
                shape="bare"
              />
            </td>
            {onReverse && (
              <td className={classes.end}>
                <Reversals payment={payment} onReverse={onReverse} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A payment of which nothing went back can bounce; what is left of it can be given back. */
function Reversals({ payment, onReverse }: { payment: Payment; onReverse: (reversal: Reversal) => void }) {
  const t = useWords(paymentWords);
  const money = useMoneyText();
  const { amount, refundable, on } = payment;
  if (!/[1-9]/.test(refundable)) return null;
  const deeds = refundable === amount ? (['bounce', 'refund'] as const) : (['refund'] as const);
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {deeds.map((deed) => (
        <Button
          key={deed}
          size="compact-xs"
          variant="default"
          aria-label={t(`${deed}Of`, { amount: money(amount), day: formatDay(on) })}
          onClick={() => onReverse({ payment, deed })}
        >
          {t(deed)}
        </Button>
      ))}
    </Group>
  );
}
