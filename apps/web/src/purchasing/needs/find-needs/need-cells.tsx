import type { NeedView } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { IconClockExclamation } from '@tabler/icons-react';
import { formatDay, formatQuantity } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { IconText } from '../../../ui/icon-text';
import { needWords } from '../needs.words';
import classes from './needs.module.css';

/** What is to be bought, for whom, and by when: the cells that lines with and without supplier share. */
export function NeedCells({ need }: { need: NeedView }) {
  const t = useWords(needWords);
  const { order, project, quantity, remaining } = need;
  return (
    <>
      <td>
        {need.label} <span className={classes.soft}>{need.supplierReference ?? need.article.reference}</span>
      </td>
      <td className={classes.end}>
        ×{formatQuantity(remaining)}
        {remaining !== quantity && (
          <div className={classes.soft}>
            {t('remaining', { remaining: formatQuantity(remaining), quantity: formatQuantity(quantity) })}
          </div>
        )}
      </td>
      <td>
        <Link to="/ventes/commandes/$orderId" params={{ orderId: order.id }}>
          {order.number}
        </Link>
      </td>
      <td>
        {project.label} <span className={classes.soft}>{project.number}</span>
      </td>
      <td>
        {need.plannedDelivery ? formatDay(need.plannedDelivery) : '–'}{' '}
        {need.late && need.earliestOn && (
          <IconText
            icon={IconClockExclamation}
            tone="bad"
            name={t('lateLong', { day: formatDay(need.earliestOn) })}
          >
            {t('late')}
          </IconText>
        )}
      </td>
      <td className={classes.end}>
        {need.unitPrice === null ? '–' : <Amount value={need.amountExclTax} shape="bare" />}
      </td>
    </>
  );
}

/** The headings of those cells. */
export function NeedHeadings() {
  const t = useWords(needWords);
  return (
    <>
      <th scope="col">{t('article')}</th>
      <th scope="col" className={classes.end}>
        {t('quantity')}
      </th>
      <th scope="col">{t('customerOrder')}</th>
      <th scope="col">{t('project')}</th>
      <th scope="col">{t('planned')}</th>
      <th scope="col" className={classes.end}>
        {t('amount')}
      </th>
    </>
  );
}
