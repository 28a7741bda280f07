import { findPurchaseOrders } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../../../lib/format';
import { useAnswer, useRefreshOn } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { Amount } from '../../../ui/amount';
import classes from '../../../ui/paper-page.module.css';
import { RefusalNote } from '../../../ui/refusal-note';
import BuyOrdersButton from '../../generations/buy-orders/buy-orders-button';
import { PurchaseOrderStatusIcon } from '../purchase-order-icons';
import { orderPurchasesWords } from './order-purchases.words';

const listPath = '/achats/commandes-fournisseurs';
const shown = 20;

interface OrderPurchasesProps {
  orderId: string;
  /** Something of it is still to be bought. */
  buyable: boolean;
}

/** The purchase orders that cover lines of a customer's order. */
export function OrderPurchases(props: OrderPurchasesProps) {
  return useMay('purchase-order.read') ? <Purchases {...props} /> : null;
}

function Purchases({ orderId, buyable }: OrderPurchasesProps) {
  const t = useWords(orderPurchasesWords);
  const { data, error } = useAnswer(
    findPurchaseOrders,
    { order: orderId, limit: shown },
    { staleTime: 10_000 },
  );
  useRefreshOn(/purchase-order/, [findPurchaseOrders]);
  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.subtitle}>{t('title')}</h2>
        {buyable && <BuyOrdersButton target={{ mode: 'ids', ids: [orderId] }} />}
      </div>
      <RefusalNote refusal={error} />
      {data?.items.length === 0 && <p className={classes.soft}>{t('none')}</p>}
      {data && data.items.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.lines}>
            <thead>
              <tr>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('supplier')}</th>
                <th scope="col">{t('status')}</th>
                <th scope="col">{t('expectedOn')}</th>
                <th scope="col" className={classes.end}>
                  {t('amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map(({ id, number, supplier, status, expectedOn, amountExclTax }) => (
                <tr key={id}>
                  <td>
                    <Link to={`${listPath}/$purchaseOrderId`} params={{ purchaseOrderId: id }}>
                      {number}
                    </Link>
                  </td>
                  <td>{supplier.name}</td>
                  <td>
                    <PurchaseOrderStatusIcon status={status} />
                  </td>
                  <td>{expectedOn ? formatDay(expectedOn) : '–'}</td>
                  <td className={classes.end}>
                    <Amount value={amountExclTax} shape="bare" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && data.page.total > shown && (
        <Link to={listPath} search={{ order: orderId }}>
          {t('all', { count: data.page.total })}
        </Link>
      )}
    </section>
  );
}
