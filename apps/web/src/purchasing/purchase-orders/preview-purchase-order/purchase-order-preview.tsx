import '../purchase-order-refusals.words';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDay, formatQuantity } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { Fact } from '../../../ui/fact';
import { IconText } from '../../../ui/icon-text';
import classes from '../../../ui/paper-preview.module.css';
import { RefusalNote } from '../../../ui/refusal-note';
import { remarksOn } from '../line-remarks';
import { purchaseOrderPageWords } from '../purchase-order-page/purchase-order-page.words';
import { PurchaseOrderStatusIcon } from '../purchase-order-icons';
import { usePurchaseOrder } from '../use-purchase-order';

/** One purchase order beside the list: what one needs before calling the supplier. */
export default function PurchaseOrderPreview({ documentId }: { documentId: string }) {
  const t = useWords(purchaseOrderPageWords);
  const { data: order, error, isPlaceholderData } = usePurchaseOrder(documentId, { keepPrevious: true });
  if (error) return <RefusalNote refusal={error} />;
  if (!order) return <Skeleton height={180} m="sm" />;
  const { supplier, requestedOn, expectedOn } = order;
  return (
    <article className={classes.preview} aria-busy={isPlaceholderData} aria-label={t('preview')}>
      <h2 className={classes.title}>
        <Link to="/achats/commandes-fournisseurs/$purchaseOrderId" params={{ purchaseOrderId: order.id }}>
          {order.number}
        </Link>
      </h2>
      <div className={classes.states}>
        <PurchaseOrderStatusIcon status={order.status} />
      </div>
      <dl className={classes.facts}>
        <Fact name={t('supplier')}>
          {supplier.name}
          {supplier.email && <a href={`mailto:${supplier.email}`}>{supplier.email}</a>}
          <span className={classes.soft}>{order.supplierNumber}</span>
        </Fact>
        <Fact name={t('deliverTo')}>
          {t(order.deliverTo.place)}
          <span className={classes.soft}>{order.store.name}</span>
        </Fact>
        <Fact name={t('requestedOn')}>{requestedOn && formatDay(requestedOn)}</Fact>
        <Fact name={t('expectedOn')}>{expectedOn && formatDay(expectedOn)}</Fact>
        <Fact name={t('total')}>
          <b>
            <Amount value={order.amountExclTax} />
          </b>
        </Fact>
      </dl>
      <h3 className={classes.subtitle}>{t('lines')}</h3>
      <ul className={classes.lines}>
        {order.lines.map((line) => (
          <li key={line.id}>
            <span>
              {formatQuantity(line.quantity)} × {line.label}{' '}
              {remarksOn(line, order, t).map(({ icon, tone, text }) => (
                <IconText key={text} icon={icon} tone={tone} name={text} />
              ))}
            </span>
            <Amount value={line.amountExclTax} shape="bare" />
          </li>
        ))}
      </ul>
      {order.note && <p className={classes.note}>{order.note}</p>}
    </article>
  );
}
