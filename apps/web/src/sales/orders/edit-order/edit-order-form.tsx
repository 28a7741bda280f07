import '../order-refusals.words';
import { editOrder, readOrder, type OrderView } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { EditPaperForm } from '../../papers/edit-paper-form';
import { useMeanwhile } from '../../papers/meanwhile/use-meanwhile';
import { useKeepOrder } from '../use-keep-order';
import { editOrderWords } from './edit-order.words';
import { OrderFields } from './order-fields';
import { orderDraftOf, useOrderDraft } from './use-order-draft';
import { useOrderSummary } from './order-summary';

interface EditOrderFormProps {
  order: OrderView;
  onDone: () => void;
}

/** Edits a draft. */
export default function EditOrderForm({ order, onDone }: EditOrderFormProps) {
  const t = useWords(editOrderWords);
  const queries = useQueryClient();
  const draft = useOrderDraft(orderDraftOf(order));
  const summary = useOrderSummary();
  const save = useAsk(editOrder, { onDone: useKeepOrder(t('saved'), onDone) });
  const meanwhile = useMeanwhile({
    paper: order,
    stale: save.refusal?.kind === 'stale',
    load: () => api.call(readOrder, { orderId: order.id }),
  });
  return (
    <EditPaperForm
      save={save}
      meanwhile={meanwhile}
      mine={summary(draft)}
      theirs={meanwhile.fresh && summary(orderDraftOf(meanwhile.fresh))}
      onSubmit={() =>
        draft.submit((content) => save.run({ orderId: order.id, ...content }, { version: meanwhile.version }))
      }
      onCancel={onDone}
      onReload={() => {
        refresh(queries, [readOrder]);
        onDone();
      }}
    >
      <OrderFields draft={draft} />
    </EditPaperForm>
  );
}
