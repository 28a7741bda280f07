import type { Financing } from '@comptoir/contracts';
import { formatDay } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import classes from '../../../ui/paper-page.module.css';
import { orderPageWords } from './order-page.words';

/** The payment schedule: what is due when, from whom, and what of it is paid. */
export function Milestones({ milestones }: Pick<Financing, 'milestones'>) {
  const t = useWords(orderPageWords);
  return (
    <table className={classes.lines} aria-label={t('schedule')}>
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
