import { Button, Group, Text } from '@mantine/core';
import {
  cancelOrder,
  confirmOrder,
  findOrders,
  readOrder,
  readOrderIndicators,
  type OrderView,
} from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askKey, refresh, useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { Decision } from '../../../ui/decision-dialog';
import { ReasonDecision } from '../../../ui/reason-decision';
import { orderPageWords } from '../order-page/order-page.words';

const verbs = ['confirm', 'cancel'] as const;
type Verb = (typeof verbs)[number];

/** The buttons are what the server says is possible now for this person. */
export function OrderVerbs({ order }: { order: OrderView }) {
  const t = useWords(orderPageWords);
  const [open, setOpen] = useState<Verb>();
  const close = () => setOpen(undefined);
  return (
    <Group gap="xs">
      {verbs
        .filter((verb) => order.may.includes(verb))
        .map((verb) => (
          <Button
            key={verb}
            size="compact-md"
            variant={verb === 'confirm' ? 'filled' : 'default'}
            onClick={() => setOpen(verb)}
          >
            {t(verb)}
          </Button>
        ))}
      {open === 'confirm' && <ConfirmDialog order={order} onClose={close} />}
      {open === 'cancel' && <CancelDialog order={order} onClose={close} />}
    </Group>
  );
}

interface DialogProps {
  order: OrderView;
  onClose: () => void;
}

function ConfirmDialog({ order, onClose }: DialogProps) {
  const t = useWords(orderPageWords);
  const confirm = useAsk(confirmOrder, { onDone: useKeepOrder('confirm', onClose) });
  return (
    <Decision
      title={t('confirmTitle')}
      action={t('confirmDo')}
      busy={confirm.isPending}
      refusal={confirm.refusal}
      onClose={onClose}
      onSubmit={() => confirm.run({ orderId: order.id }, { version: order.version })}
    >
      <Text size="sm">{t('confirmText')}</Text>
    </Decision>
  );
}

function CancelDialog({ order, onClose }: DialogProps) {
  const t = useWords(orderPageWords);
  const cancel = useAsk(cancelOrder, { onDone: useKeepOrder('cancel', onClose) });
  return (
    <ReasonDecision
      title={t('cancelTitle')}
      action={t('cancelDo')}
      deed={cancel}
      onClose={onClose}
      onSubmit={(reason) => cancel.run({ orderId: order.id, reason }, { version: order.version })}
    />
  );
}

/** Shows the order as it is after the deed. */
function useKeepOrder(verb: Verb, onKept: () => void) {
  const t = useWords(orderPageWords);
  const queries = useQueryClient();
  return (order: OrderView) => {
    queries.setQueryData<OrderView>(askKey(readOrder, { orderId: order.id }), order);
    refresh(queries, [readOrder, findOrders, readOrderIndicators]);
    toast({ id: 'order-done', tone: 'good', title: t(`done_${verb}`) });
    onKept();
  };
}
