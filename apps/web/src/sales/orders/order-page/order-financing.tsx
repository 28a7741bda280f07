import type { Financing } from '@comptoir/contracts';
import { formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import classes from '../../../ui/paper-page.module.css';
import { paperWords } from '../../papers/paper.words';
import { PaymentIcon } from '../order-icons';
import { orderPageWords } from './order-page.words';

/** The payment schedule with what of it is paid, and the payments themselves. */
export function OrderFinancing({ financing }: { financing: Financing }) {
  const t = useWords(orderPageWords);
  return (
    <section>
      <h2 className={classes.subtitle}>{t('financing')}</h2>
      <PaymentIcon payment={financing} />
      <div className={classes.scroll}>
        <Milestones milestones={financing.milestones} />
      </div>
      <dl className={classes.totals}>
        <div>
          <dt>{t('paid')}</dt>
          <dd>
            <Amount value={financing.paid} />
          </dd>
        </div>
        <div className={classes.grand}>
          <dt>{t('remaining')}</dt>
          <dd>
            <Amount value={financing.remaining} />
          </dd>
        </div>
      </dl>
      <h2 className={classes.subtitle}>{t('payments')}</h2>
      {financing.payments.length === 0 ? (
        <p className={classes.soft}>{t('noPayments')}</p>
      ) : (
        <div className={classes.scroll}>
          <Payments payments={financing.payments} />
        </div>
      )}
    </section>
  );
}

function Milestones({ milestones }: Pick<Financing, 'milestones'>) {
  const t = useWords(orderPageWords);
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th scope="col">{t('milestone')}</th>
          <th scope="col">{t('dueOn')}</th>
          <th scope="col">{t('method')}</th>
          <th scope="col">{t('payer')}</th>
          <th scope="col" className={classes.end}>
            {t('amount')}
          </th>
          <th scope="col" className={classes.end}>
            {t('paid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {milestones.map((milestone) => (
          <tr key={milestone.id}>
            <td>{t(milestone.kind)}</td>
            <td>
              {milestone.dueOn ? formatDay(milestone.dueOn) : '–'}
              {milestone.overdue && <b> {t('late')}</b>}
            </td>
            <td>{milestone.method ? t(milestone.method) : '–'}</td>
            <td>{milestone.payerName ?? t('CUSTOMER')}</td>
            <td className={classes.end}>
              <Amount value={milestone.amount} shape="bare" />
            </td>
            <td className={classes.end}>
              <Amount value={milestone.paid} shape="bare" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Payments({ payments }: Pick<Financing, 'payments'>) {
  const t = useWords(orderPageWords);
  const tPaper = useWords(paperWords);
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
          </tr>
        ))}
      </tbody>
    </table>
  );
}
