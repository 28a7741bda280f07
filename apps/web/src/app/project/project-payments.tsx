import { readFinancing, readProjectPapers, type Financing, type ProjectPaper } from '@comptoir/contracts';
import { Money, type Refusal } from '@comptoir/kernel';
import { Link } from '@tanstack/react-router';
import { useQueries } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { formatMoney } from '../../lib/format';
import { askKey, useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { PaymentIcon } from '../../sales/orders/order-icons';
import { Milestones } from '../../sales/orders/order-page/milestones';
import page from '../../ui/paper-page.module.css';
import { Loaded } from './loaded';
import { projectPageWords } from './project.words';

/** « Encaissé 1 500,00 € / 5 000,00 € », and the schedule of each order. */
export function ProjectPayments({ projectId }: { projectId: string }) {
  const t = useWords(projectPageWords);
  const papers = useAnswer(readProjectPapers, { projectId }, { staleTime: 10_000 });
  const orders = (papers.data?.items ?? []).filter(
    ({ type, status }) => type === 'ORDER' && status !== 'CANCELLED' && status !== 'DRAFT',
  );
  const answers = useQueries({
    queries: orders.map(({ id: orderId }) => ({
      queryKey: askKey(readFinancing, { orderId }),
      queryFn: () => api.call(readFinancing, { orderId }),
    })),
  });
  const known = answers.flatMap(({ data }) => data ?? []);
  const sum = (of: (financing: Financing) => string) =>
    formatMoney(`${Money.sum(known.map((each) => Money.of(of(each))))}`);
  const error =
    papers.error ?? (answers.find((answer) => answer.error)?.error as Refusal | undefined) ?? null;
  const isLoading = papers.isLoading || answers.some((answer) => answer.isLoading);
  const refetch = () => [papers, ...answers].forEach((answer) => void answer.refetch());
  return (
    <Loaded answer={{ error, isLoading, refetch }} empty={orders.length === 0 ? t('noPayments') : undefined}>
      <p>
        <b>{t('received', { paid: sum(({ paid }) => paid), total: sum(({ total }) => total) })}</b>
      </p>
      {orders.map((order) => (
        <OrderPayments
          key={order.id}
          order={order}
          financing={known.find(({ orderId }) => orderId === order.id)}
        />
      ))}
    </Loaded>
  );
}

interface OrderPaymentsProps {
  order: ProjectPaper;
  financing: Financing | undefined;
}

function OrderPayments({ order, financing }: OrderPaymentsProps) {
  const t = useWords(projectPageWords);
  if (!financing) return null;
  return (
    <section>
      <h2 className={page.subtitle}>
        <Link to="/ventes/commandes/$orderId" params={{ orderId: order.id }}>
          {order.number ?? t('draft')}
        </Link>
      </h2>
      <PaymentIcon payment={financing} />
      <div className={page.scroll}>
        <Milestones milestones={financing.milestones} />
      </div>
    </section>
  );
}
