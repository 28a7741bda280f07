import '../order-refusals.words';
import '../record-payment/payment-refusals.words';
import { Button, Group, Text } from '@mantine/core';
import { planPayments, type Financing } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoney } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { paymentWords } from '../record-payment/payment.words';
import { useKeepFinancing } from '../record-payment/use-keep-financing';
import { MilestoneRow } from './milestone-row';
import { isSound, milestoneDraftsOf, milestoneInputOf, plannedOf, withOneMore } from './milestone-drafts';

interface PlanPaymentsDialogProps {
  financing: Financing;
  onClose: () => void;
}

/** « Échéancier… »: deposit, intermediate, balance; they come to the order's total, to the cent. */
export default function PlanPaymentsDialog({ financing, onClose }: PlanPaymentsDialogProps) {
  const t = useWords(paymentWords);
  const [drafts, setDrafts] = useState(() => milestoneDraftsOf(financing));
  const deed = useAsk(planPayments, { onDone: useKeepFinancing('plan', onClose) });
  const planned = plannedOf(drafts);
  const left = Money.of(financing.total).minus(planned);
  const fits = left.isZero();
  const short = left.compare(Money.zero()) > 0;
  return (
    <Decision
      wide
      title={t('planTitle')}
      action={t('planDo')}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={drafts.length > 0 && fits && drafts.every(isSound)}
      onClose={onClose}
      onSubmit={() =>
        deed.run(
          { orderId: financing.orderId, milestones: drafts.map(milestoneInputOf) },
          { version: financing.version },
        )
      }
    >
      {drafts.map((draft, index) => (
        <MilestoneRow
          key={draft.key}
          draft={draft}
          position={index + 1}
          onChange={(part) =>
            setDrafts(drafts.map((each) => (each.key === draft.key ? { ...each, ...part } : each)))
          }
          onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <Group justify="space-between">
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setDrafts(withOneMore(drafts, left))}
        >
          {t('addMilestone')}
        </Button>
        <Text size="sm" role="status" fw={fits ? 400 : 700}>
          {t('planSum', { planned: formatMoney(`${planned}`), total: formatMoney(financing.total) })}{' '}
          {!fits &&
            t(short ? 'planLeft' : 'planOver', { left: formatMoney(`${short ? left : left.negate()}`) })}
        </Text>
      </Group>
    </Decision>
  );
}
