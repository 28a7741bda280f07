import '../purchase-order-refusals.words';
import { Stack } from '@mantine/core';
import type { PurchaseOrderView } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { IconMailOff, IconMailX } from '@tabler/icons-react';
import { lastList } from '../../../documents/list-address';
import { formatDay } from '../../../lib/format';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import { PagePending } from '../../../ui/page-pending';
import { Fact } from '../../../ui/fact';
import { IconText } from '../../../ui/icon-text';
import classes from '../../../ui/paper-page.module.css';
import { PurchaseOrderVerbs } from '../decide-purchase-order/purchase-order-verbs';
import { PurchaseOrderStatusIcon } from '../purchase-order-icons';
import { usePurchaseOrder } from '../use-purchase-order';
import { PurchaseLines } from './purchase-lines';
import { purchaseOrderPageWords } from './purchase-order-page.words';
import { PurchaseRecords } from './purchase-records';

const listPath = '/achats/commandes-fournisseurs';

export function PurchaseOrderPage({ purchaseOrderId }: { purchaseOrderId: string }) {
  const t = useWords(purchaseOrderPageWords);
  const answer = usePurchaseOrder(purchaseOrderId);
  const order = answer.data;
  useTitle(order?.number ?? t('list'), t('list'));
  if (!order) return <PagePending answer={answer} />;
  return (
    <article className={classes.page}>
      <nav className={classes.crumbs}>
        <Link to={listPath} search={lastList(listPath)}>
          {t('list')}
        </Link>
      </nav>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title', { number: order.number })}</h1>
        <PurchaseOrderStatusIcon status={order.status} />
        <span className={classes.spacer} />
        <PurchaseOrderVerbs order={order} />
      </header>
      <Facts order={order} />
      <PurchaseLines order={order} />
      <PurchaseRecords order={order} />
      {order.note && (
        <section>
          <h2 className={classes.subtitle}>{t('note')}</h2>
          <p className={classes.note}>{order.note}</p>
        </section>
      )}
    </article>
  );
}

function Facts({ order }: { order: PurchaseOrderView }) {
  const t = useWords(purchaseOrderPageWords);
  const { supplier, deliverTo, generationId } = order;
  const day = (value: string | null) => (value ? formatDay(value) : undefined);
  return (
    <dl className={classes.facts}>
      <Fact name={t('supplier')}>
        <Stack gap={0}>
          <span>{supplier.name}</span>
          {supplier.email ? (
            <a href={`mailto:${supplier.email}`}>{supplier.email}</a>
          ) : (
            <IconText icon={IconMailOff} tone="warn" name={t('noEmail')}>
              {t('noEmail')}
            </IconText>
          )}
          {order.undelivered && (
            <IconText icon={IconMailX} tone="bad" name={t('undelivered', { reason: order.undelivered })}>
              {t('undelivered', { reason: order.undelivered })}
            </IconText>
          )}
        </Stack>
      </Fact>
      <Fact name={t('store')}>{order.store.name}</Fact>
      <Fact name={t('deliverTo')}>
        {t(deliverTo.place)}
        {deliverTo.address && <div className={classes.soft}>{deliverTo.address}</div>}
      </Fact>
      <Fact name={t('createdOn')}>
        {t('createdBy', { day: formatDay(order.createdOn), by: order.createdBy })}
      </Fact>
      <Fact name={t('requestedOn')}>{day(order.requestedOn)}</Fact>
      <Fact name={t('expectedOn')}>{day(order.expectedOn)}</Fact>
      <Fact name={t('approvedBy')}>{order.approvedBy}</Fact>
      <Fact name={t('sentOn')}>{day(order.sentOn)}</Fact>
      <Fact name={t('acknowledgedOn')}>{day(order.acknowledgedOn)}</Fact>
      <Fact name={t('supplierNumber')}>{order.supplierNumber}</Fact>
      <Fact name={t('reason')}>{order.reason}</Fact>
      {generationId && (
        <Fact name={t('generation')}>
          <Link to={listPath} search={{ generation: generationId }}>
            {t('generationLink')}
          </Link>
        </Fact>
      )}
    </dl>
  );
}
