import '../order-refusals.words';
import { Button, Group, Stack } from '@mantine/core';
import { editOrder, readOrder, type OrderView } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { MeanwhileNote } from '../../papers/meanwhile/meanwhile-note';
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

/** Edits a draft. Should somebody else have saved it meanwhile, nothing is overwritten and what was typed stays. */
export default function EditOrderForm({ order, onDone }: EditOrderFormProps) {
  const t = useWords(editOrderWords);
  const tUi = useWords(uiWords);
  const queries = useQueryClient();
  const draft = useOrderDraft(orderDraftOf(order));
  const summary = useOrderSummary();
  const save = useAsk(editOrder, { onDone: useKeepOrder(t('saved'), onDone) });
  const meanwhile = useMeanwhile({
    paper: order,
    stale: save.refusal?.kind === 'stale',
    load: () => api.call(readOrder, { orderId: order.id }),
  });
  const reload = () => {
    refresh(queries, [readOrder]);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        draft.submit((content) =>
          save.run({ orderId: order.id, ...content }, { version: meanwhile.version }),
        );
      }}
    >
      <Stack gap="md">
        <OrderFields draft={draft} />
        <MeanwhileNote
          meanwhile={meanwhile}
          mine={summary(draft)}
          theirs={meanwhile.fresh && summary(orderDraftOf(meanwhile.fresh))}
          onReload={reload}
        />
        {!meanwhile.stale && <RefusalNote refusal={save.refusal} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {tUi('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
