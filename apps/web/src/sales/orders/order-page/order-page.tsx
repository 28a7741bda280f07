import { Skeleton, Stack } from '@mantine/core';
import type { OrderView } from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { IconMailOff } from '@tabler/icons-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { formatDay } from '../../../lib/format';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import { PagePending } from '../../../ui/page-pending';
import { IconText } from '../../../ui/icon-text';
import { Fact } from '../../../ui/fact';
import { PaperLines } from '../../papers/paper-lines';
import classes from '../../../ui/paper-page.module.css';
import { paperWords } from '../../papers/paper.words';
import { HoldIcon } from '../../projects/project-icons';
import { projectWords } from '../../projects/project.words';
import { OrderVerbs } from '../decide-order/order-verbs';
import { OrderStatusIcon } from '../order-icons';
import { orderWords } from '../order.words';
import { OrderabilityNote } from '../orderability-note';
import { useOrder } from '../use-order';
import { Amendments } from './amendments';
import { ListLink } from './list-link';
import { OrderCoverage } from './order-coverage';
import { OrderFinancing } from './order-financing';
import { orderPageWords } from './order-page.words';
import { OrderPayments } from './order-payments';

const EditOrderForm = lazy(() => import('../edit-order/edit-order-form'));

interface OrderPageProps {
  orderId: string;
  /** Its purchases, which are another room's. */
  purchases: (order: OrderView) => ReactNode;
  /** What else can be done with it: printing it is another room's. */
  deeds: (order: OrderView) => ReactNode;
}

export function OrderPage({ orderId, purchases, deeds }: OrderPageProps) {
  const t = useWords(orderPageWords);
  const tPaper = useWords(paperWords);
  const [editing, setEditing] = useState(false);
  const answer = useOrder(orderId, { stays: editing });
  const order = answer.data;
  useTitle(order ? (order.number ?? t('draftTitle')) : t('orders'), t('orders'));
  if (!order) return <PagePending answer={answer} />;
  return (
    <article className={classes.page}>
      <nav className={classes.crumbs}>
        <ListLink />
      </nav>
      <header className={classes.head}>
        <h1 className={classes.title}>
          {order.number ? t('title', { number: order.number }) : t('draftTitle')}
        </h1>
        <OrderStatusIcon status={order.status} />
        <span className={classes.spacer} />
        {!editing && deeds(order)}
        {!editing && <OrderVerbs order={order} onEdit={() => setEditing(true)} />}
      </header>
      <Chain order={order} />
      <Facts order={order} />
      {editing ? (
        <Suspense fallback={<Skeleton height={160} />}>
          <EditOrderForm order={order} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <PaperLines paper={order} />
      )}
      {purchases(order)}
      <OrderCoverage lines={order.lines} />
      <OrderFinancing order={order} />
      <OrderPayments order={order} />
      <Amendments order={order} />
      {order.note && (
        <section>
          <h2 className={classes.subtitle}>{tPaper('note')}</h2>
          <p className={classes.note}>{order.note}</p>
        </section>
      )}
    </article>
  );
}

/** DE-2026-01234 → CO-2026-00455. */
function Chain({ order }: { order: OrderView }) {
  const t = useWords(orderPageWords);
  const tOrder = useWords(orderWords);
  const { quote } = order;
  if (!quote) return null;
  return (
    <nav className={classes.chain} aria-label={t('chain')}>
      <Link to="/ventes/devis/$quoteId" params={{ quoteId: quote.id }}>
        {t('fromQuote', { number: quote.number ?? tOrder('draftName') })}
      </Link>{' '}
      → {order.number ?? tOrder('draftName')}
    </nav>
  );
}

function Facts({ order }: { order: OrderView }) {
  const t = useWords(orderPageWords);
  const tPaper = useWords(paperWords);
  const tProject = useWords(projectWords);
  const { customer, project, orderability } = order;
  const buys = orderability.reasons.every(({ code }) => code !== 'NOT_PURCHASABLE');
  const day = (value: string | null) => (value ? formatDay(value) : undefined);
  return (
    <dl className={classes.facts}>
      <Fact name={tPaper('project')}>
        <Link to="/projets/$projectId" params={{ projectId: project.id }}>
          {project.label}
        </Link>{' '}
        <span className={classes.soft}>{project.number}</span> <HoldIcon hold={project.hold} />
        {project.holdReason && <span className={classes.soft}> {project.holdReason}</span>}
      </Fact>
      <Fact name={tPaper('customer')}>
        <Stack gap={0}>
          <span>{customer.name}</span>
          {customer.email ? (
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          ) : (
            <IconText icon={IconMailOff} tone="warn" name={tPaper('noEmail')}>
              {tPaper('noEmail')}
            </IconText>
          )}
          {customer.phone && <a href={`tel:${customer.phone.replace(/\s/g, '')}`}>{customer.phone}</a>}
        </Stack>
      </Fact>
      <Fact name={tPaper('store')}>{order.store.name}</Fact>
      <Fact name={tPaper('salesperson')}>{order.salesperson?.name}</Fact>
      <Fact name={tPaper('stage')}>{tProject(project.stage)}</Fact>
      <Fact name={t('createdOn')}>{day(order.createdOn)}</Fact>
      <Fact name={t('confirmedOn')}>{day(order.confirmedOn)}</Fact>
      <Fact name={t('plannedDelivery')}>{day(order.plannedDelivery)}</Fact>
      <Fact name={t('cancelledBecause')}>{order.reason}</Fact>
      <Fact name={t('purchases')}>
        <OrderabilityNote order={order} />
      </Fact>
      <Fact name={t('ordered')}>{buys && t(`cover${orderability.ordered}`)}</Fact>
      <Fact name={t('sent')}>{buys && t(`cover${orderability.sent}`)}</Fact>
      <Fact name={t('received')}>{buys && t(`cover${orderability.received}`)}</Fact>
    </dl>
  );
}
