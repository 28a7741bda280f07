import type { OrderView } from '@comptoir/contracts';
import { formatInstant } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import classes from '../../../ui/paper-page.module.css';
import { orderPageWords } from './order-page.words';

/** What was changed after it was confirmed, and why. */
export function Amendments({ order }: { order: OrderView }) {
  const t = useWords(orderPageWords);
  if (order.amendments.length === 0) return null;
  return (
    <section>
      <h2 className={classes.subtitle}>{t('amendments')}</h2>
      <ul>
        {order.amendments.map(({ number, at, by, reason, amountInclTaxBefore, amountInclTaxAfter }) => (
          <li key={number}>
            {t('amendment', { number, at: formatInstant(at), by, reason })}{' '}
            <Amount value={amountInclTaxBefore} /> → <Amount value={amountInclTaxAfter} />
          </li>
        ))}
      </ul>
    </section>
  );
}
