import '../order-refusals.words';
import { Button, Group, Text } from '@mantine/core';
import { cancelOrder, closeOrder, confirmOrder, type OrderView } from '@comptoir/contracts';
import { Suspense, lazy, useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { ReasonDecision } from '../../../ui/decisions/reason-decision';
import { editOrderWords } from '../edit-order/edit-order.words';
import { orderPageWords } from '../order-page/order-page.words';
import { useKeepOrder } from '../use-keep-order';

const AmendDialog = lazy(() => import('../amend-order/amend-dialog'));

const verbs = ['edit', 'confirm', 'amend', 'close', 'cancel'] as const;
type Verb = (typeof verbs)[number];

/** The buttons are what the server says is possible now for this person. */
export function OrderVerbs({ order, onEdit }: { order: OrderView; onEdit: () => void }) {
  const t = useWords(orderPageWords);
  const tEdit = useWords(editOrderWords);
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
            variant={verb === 'confirm' || verb === 'close' ? 'filled' : 'default'}
            onClick={() => (verb === 'edit' ? onEdit() : setOpen(verb))}
          >
            {verb === 'edit' || verb === 'amend' ? tEdit(verb) : t(verb)}
          </Button>
        ))}
      <Suspense fallback={null}>{open === 'amend' && <AmendDialog order={order} onClose={close} />}</Suspense>
      {open === 'confirm' && <ConfirmDialog order={order} onClose={close} />}
      {open === 'close' && <CloseDialog order={order} onClose={close} />}
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
  const confirm = useAsk(confirmOrder, { onDone: useKeepOrder(t('done_confirm'), onClose) });
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

function CloseDialog({ order, onClose }: DialogProps) {
  const t = useWords(orderPageWords);
  const close = useAsk(closeOrder, { onDone: useKeepOrder(t('done_close'), onClose) });
  return (
    <Decision
      title={t('closeTitle')}
      action={t('closeDo')}
      busy={close.isPending}
      refusal={close.refusal}
      onClose={onClose}
      onSubmit={() => close.run({ orderId: order.id }, { version: order.version })}
    >
      <Text size="sm">{t('closeText')}</Text>
    </Decision>
  );
}

function CancelDialog({ order, onClose }: DialogProps) {
  const t = useWords(orderPageWords);
  const cancel = useAsk(cancelOrder, { onDone: useKeepOrder(t('done_cancel'), onClose) });
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
