import type { PurchaseOrderView } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatDay, formatQuantity, formatUnitPrice } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { IconText } from '../../../ui/icon-text';
import classes from '../../../ui/paper-page.module.css';
import { remarksOn, type PurchaseLineView } from '../line-remarks';
import { purchaseOrderPageWords } from './purchase-order-page.words';

const figures = ['quantity', 'received', 'invoiced', 'unitPrice', 'amount', 'lineExpectedOn'] as const;

/** The lines, each with what was ordered, what has arrived and what was invoiced, side by side. */
export function PurchaseLines({ order }: { order: PurchaseOrderView }) {
  const t = useWords(purchaseOrderPageWords);
  return (
    <section>
      <h2 className={classes.subtitle}>{t('lines')}</h2>
      <div className={classes.scroll}>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('label')}</th>
              {figures.map((name) => (
                <th key={name} scope="col" className={classes.end}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <LineRow key={line.id} line={line} order={order} />
            ))}
          </tbody>
        </table>
      </div>
      <dl className={classes.totals}>
        <div className={classes.grand}>
          <dt>{t('total')}</dt>
          <dd>
            <Amount value={order.amountExclTax} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function LineRow({ line, order }: { line: PurchaseLineView; order: PurchaseOrderView }) {
  const t = useWords(purchaseOrderPageWords);
  return (
    <tr>
      <td>
        {line.label} <span className={classes.soft}>{line.supplierReference}</span>
        <div className={classes.soft}>
          <Link to="/ventes/commandes/$orderId" params={{ orderId: line.order.id }}>
            {line.order.number}
          </Link>{' '}
          {line.project.label}
        </div>
        {remarksOn(line, order, t).map(({ icon, tone, text }) => (
          <div key={text}>
            <IconText icon={icon} tone={tone} name={text}>
              {text}
            </IconText>
          </div>
        ))}
      </td>
      <td className={classes.end}>{formatQuantity(line.quantity)}</td>
      <td className={classes.end}>{formatQuantity(line.received)}</td>
      <td className={classes.end}>{formatQuantity(line.invoiced)}</td>
      <td className={classes.end}>
        {line.unitPrice === null ? (
          <IconText icon={IconAlertTriangle} tone="warn" name={t('priceMissing')}>
            {t('priceMissing')}
          </IconText>
        ) : (
          formatUnitPrice(line.unitPrice)
        )}
      </td>
      <td className={classes.end}>
        <Amount value={line.amountExclTax} shape="bare" />
      </td>
      <td className={classes.end}>{line.expectedOn ? formatDay(line.expectedOn) : '–'}</td>
    </tr>
  );
}
