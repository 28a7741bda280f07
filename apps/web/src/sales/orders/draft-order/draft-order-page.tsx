import '../order-refusals.words';
import { Skeleton } from '@mantine/core';
import { createOrder, findOrders, readOrderIndicators, readProject } from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer, useAsk } from '../../../lib/use-ask';
import { useTitle } from '../../../lib/use-title';
import { useWords } from '../../../lib/words';
import type { Option } from '../../../ui/remote-select';
import { toast } from '../../../ui/toasts/toast-store';
import { NewPaperPage } from '../../papers/new-paper-page';
import { projectOption } from '../../projects/open-project/project-select';
import { emptyLine } from '../../quotes/edit-quote/line-drafts';
import { editOrderWords } from '../edit-order/edit-order.words';
import { OrderFields } from '../edit-order/order-fields';
import { useOrderDraft } from '../edit-order/use-order-draft';
import { ListLink } from '../order-page/list-link';
import { orderPageWords } from '../order-page/order-page.words';

/** An order without a quote; coming from a project, it is for that project. */
export function DraftOrderPage({ projectId }: { projectId: string | undefined }) {
  const known = useAnswer(readProject, { projectId: projectId ?? '' }, { enabled: projectId !== undefined });
  if (known.isLoading) return <Skeleton height={240} m="md" />;
  return <DraftOrder offered={known.data && projectOption(known.data)} />;
}

function DraftOrder({ offered }: { offered: Option | undefined }) {
  const t = useWords(editOrderWords);
  const tPage = useWords(orderPageWords);
  const navigate = useNavigate();
  const [first] = useState(() => [emptyLine()]);
  const draft = useOrderDraft({ lines: first, note: '' });
  const create = useAsk(createOrder, {
    refreshes: [findOrders, readOrderIndicators],
    onDone: (order) => {
      toast({ id: 'order-done', tone: 'good', title: t('created') });
      void navigate({ to: '/ventes/commandes/$orderId', params: { orderId: order.id }, replace: true });
    },
  });
  useTitle(t('newTitle'), tPage('orders'));
  return (
    <NewPaperPage
      crumb={<ListLink />}
      title={t('newTitle')}
      project={offered}
      create={create}
      createLabel={t('create')}
      onCreate={(project) => draft.submit((content) => create.run({ projectId: project, ...content }))}
    >
      <OrderFields draft={draft} />
    </NewPaperPage>
  );
}
