import type { OrderView } from '@comptoir/contracts';
import { formatQuantity } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import classes from '../../../ui/paper-page.module.css';
import { orderPageWords } from './order-page.words';

const stages = ['draft', 'sent', 'received'] as const;

/** How far each line is bought. */
export function OrderCoverage({ lines }: Pick<OrderView, 'lines'>) {
  const t = useWords(orderPageWords);
  const bought = lines.filter(({ purchased }) => stages.some((stage) => /[1-9]/.test(purchased[stage])));
  if (bought.length === 0) return null;
  return (
    <section>
      <h2 className={classes.subtitle}>{t('coverage')}</h2>
      <div className={classes.scroll}>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col" className={classes.end}>
                {t('wanted')}
              </th>
              {stages.map((stage) => (
                <th key={stage} scope="col" className={classes.end}>
                  {t(`purchased_${stage}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bought.map(({ id, label, quantity, purchased }) => (
              <tr key={id}>
                <td>{label}</td>
                <td className={classes.end}>{formatQuantity(quantity)}</td>
                {stages.map((stage) => (
                  <td key={stage} className={classes.end}>
                    {formatQuantity(purchased[stage])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
