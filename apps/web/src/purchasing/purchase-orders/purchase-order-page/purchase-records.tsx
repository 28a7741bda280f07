import type { PurchaseOrderView } from '@comptoir/contracts';
import { formatDay, formatQuantity, formatUnitPrice } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import classes from '../../../ui/paper-page.module.css';
import { purchaseOrderPageWords } from './purchase-order-page.words';

/** What arrived or went back, and what the supplier asked for it. */
export function PurchaseRecords({ order }: { order: PurchaseOrderView }) {
  const t = useWords(purchaseOrderPageWords);
  return (
    <>
      <section>
        <h2 className={classes.subtitle}>{t('receipts')}</h2>
        {order.receipts.length === 0 ? (
          <p className={classes.soft}>{t('noReceipts')}</p>
        ) : (
          <div className={classes.scroll}>
            <Receipts order={order} />
          </div>
        )}
      </section>
      <section>
        <h2 className={classes.subtitle}>{t('invoices')}</h2>
        {order.invoices.length === 0 ? (
          <p className={classes.soft}>{t('noInvoices')}</p>
        ) : (
          <div className={classes.scroll}>
            <Invoices order={order} />
          </div>
        )}
      </section>
    </>
  );
}

function Receipts({ order }: { order: PurchaseOrderView }) {
  const t = useWords(purchaseOrderPageWords);
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          {(['kind', 'on', 'reference', 'by', 'what'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.receipts.map((receipt) => (
          <tr key={receipt.id}>
            <td>{t(receipt.kind)}</td>
            <td>{formatDay(receipt.on)}</td>
            <td>{receipt.reference ?? '–'}</td>
            <td>{receipt.by}</td>
            <td>
              {receipt.lines.map(({ lineId, quantity }) => (
                <div key={lineId}>
                  {formatQuantity(quantity)} × {labelOf(order, lineId)}
                </div>
              ))}
              {receipt.note && <div className={classes.soft}>{receipt.note}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Invoices({ order }: { order: PurchaseOrderView }) {
  const t = useWords(purchaseOrderPageWords);
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          {(['kind', 'number', 'on', 'by', 'what'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
          <th scope="col" className={classes.end}>
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.invoices.map((invoice) => (
          <tr key={invoice.id}>
            <td>{t(invoice.kind)}</td>
            <td>{invoice.number}</td>
            <td>{formatDay(invoice.on)}</td>
            <td>{invoice.by}</td>
            <td>
              {invoice.lines.map(({ lineId, quantity, unitPrice, priceOnly }) => (
                <div key={lineId}>
                  {formatQuantity(quantity)} × {labelOf(order, lineId)} ·{' '}
                  <span className={classes.soft}>
                    {formatUnitPrice(unitPrice)}
                    {priceOnly && ` (${t('priceOnly')})`}
                  </span>
                </div>
              ))}
            </td>
            <td className={classes.end}>
              <Amount
                value={invoice.kind === 'CREDIT' ? `-${invoice.amountExclTax}` : invoice.amountExclTax}
                shape="bare"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const labelOf = ({ lines }: PurchaseOrderView, lineId: string): string =>
  lines.find(({ id }) => id === lineId)?.label ?? '–';
