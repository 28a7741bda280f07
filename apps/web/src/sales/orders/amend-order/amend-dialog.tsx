import '../order-refusals.words';
import { Text, TextInput } from '@mantine/core';
import { amendOrder, readOrder, type OrderView } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api';
import { refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { MeanwhileNote } from '../../papers/meanwhile/meanwhile-note';
import { useMeanwhile } from '../../papers/meanwhile/use-meanwhile';
import { editOrderWords } from '../edit-order/edit-order.words';
import { OrderFields } from '../edit-order/order-fields';
import { useOrderSummary } from '../edit-order/order-summary';
import { orderDraftOf, useOrderDraft } from '../edit-order/use-order-draft';
import { Amendments } from '../order-page/amendments';
import { useKeepOrder } from '../use-keep-order';

interface AmendDialogProps {
  order: OrderView;
  onClose: () => void;
}

/** « Avenant… »: the lines as they shall be, and why; never a silent edit. */
export default function AmendDialog({ order, onClose }: AmendDialogProps) {
  const t = useWords(editOrderWords);
  const queries = useQueryClient();
  const draft = useOrderDraft(orderDraftOf(order));
  const summary = useOrderSummary();
  const [text, setText] = useState('');
  const reason = text.trim();
  const deed = useAsk(amendOrder, { onDone: useKeepOrder(t('amended'), onClose) });
  const meanwhile = useMeanwhile({
    paper: order,
    stale: deed.refusal?.kind === 'stale',
    load: () => api.call(readOrder, { orderId: order.id }),
  });
  const reload = () => {
    refresh(queries, [readOrder]);
    onClose();
  };
  return (
    <Decision
      wide
      title={t('amendTitle', { number: order.number ?? '' })}
      action={t('amendDo')}
      busy={deed.isPending}
      refusal={meanwhile.stale ? null : deed.refusal}
      ready={reason !== ''}
      onClose={onClose}
      onSubmit={() =>
        draft.submit((content) =>
          deed.run({ orderId: order.id, ...content, reason }, { version: meanwhile.version }),
        )
      }
    >
      <Text size="sm">{t('amendText')}</Text>
      <TextInput
        label={t('amendReason')}
        required
        maxLength={500}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <OrderFields draft={draft} />
      <MeanwhileNote
        meanwhile={meanwhile}
        mine={summary(draft)}
        theirs={meanwhile.fresh && summary(orderDraftOf(meanwhile.fresh))}
        onReload={reload}
      />
      <Amendments order={order} />
    </Decision>
  );
}
