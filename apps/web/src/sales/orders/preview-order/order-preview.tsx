import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconMailOff } from '@tabler/icons-react';
import { formatDay, formatQuantity } from '../../../lib/format';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { IconText } from '../../../ui/icon-text';
import { RefusalNote } from '../../../ui/refusal-note';
import { Fact } from '../../../ui/fact';
import classes from '../../../ui/paper-preview.module.css';
import { paperWords } from '../../papers/paper.words';
import { HoldIcon } from '../../projects/project-icons';
import { projectWords } from '../../projects/project.words';
import { OrderStatusIcon, PaymentIcon } from '../order-icons';
import { orderPageWords } from '../order-page/order-page.words';
import { orderWords } from '../order.words';
import { OrderabilityNote } from '../orderability-note';
import { useOrder } from '../use-order';

/** One order beside the list: what one needs before calling the customer or the installer. */
export default function OrderPreview({ documentId }: { documentId: string }) {
  const t = useWords(orderPageWords);
  const tPaper = useWords(paperWords);
  const tOrder = useWords(orderWords);
  const tProject = useWords(projectWords);
  const { data: order, error, isPlaceholderData } = useOrder(documentId, { keepPrevious: true });
  if (error) return <RefusalNote refusal={error} />;
  if (!order) return <Skeleton height={180} m="sm" />;
  const { customer, project, financing } = order;
  return (
    <article className={classes.preview} aria-busy={isPlaceholderData} aria-label={t('preview')}>
      <h2 className={classes.title}>
        <Link to="/ventes/commandes/$orderId" params={{ orderId: order.id }}>
          {order.number ?? tOrder('draftName')}
        </Link>
      </h2>
      <div className={classes.states}>
        <OrderStatusIcon status={order.status} />
        <PaymentIcon payment={financing} />
      </div>
      <dl className={classes.facts}>
        <Fact name={tPaper('customer')}>
          {customer.name}
          {customer.email ? (
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          ) : (
            <IconText icon={IconMailOff} tone="warn" name={tPaper('noEmail')}>
              {tPaper('noEmail')}
            </IconText>
          )}
          {customer.phone && <a href={`tel:${customer.phone.replace(/\s/g, '')}`}>{customer.phone}</a>}
        </Fact>
        <Fact name={tPaper('project')}>
          <span>
            <HoldIcon hold={project.hold} /> {project.label}
          </span>
          <span className={classes.soft}>
            {project.number} · {tProject(project.stage)}
          </span>
        </Fact>
        <Fact name={tPaper('store')}>
          {order.store.name}
          {order.salesperson && <span className={classes.soft}>{order.salesperson.name}</span>}
        </Fact>
        {order.plannedDelivery && <Fact name={t('plannedDelivery')}>{formatDay(order.plannedDelivery)}</Fact>}
        <Fact name={t('purchases')}>
          <OrderabilityNote order={order} />
        </Fact>
        <Fact name={tPaper('totalInclTax')}>
          <b>
            <Amount value={order.amountInclTax} />
          </b>
        </Fact>
        <Fact name={t('remaining')}>
          <Amount value={financing.remaining} />
        </Fact>
      </dl>
      <h3 className={classes.subtitle}>{tPaper('lines')}</h3>
      <ul className={classes.lines}>
        {order.lines.map((line) => (
          <li key={line.id}>
            <span>
              {formatQuantity(line.quantity)} × {line.label}
            </span>
            <Amount value={line.total} shape="bare" />
          </li>
        ))}
        {order.lines.length === 0 && <li className={classes.soft}>{tPaper('noLines')}</li>}
      </ul>
      {order.note && <p className={classes.note}>{order.note}</p>}
    </article>
  );
}
