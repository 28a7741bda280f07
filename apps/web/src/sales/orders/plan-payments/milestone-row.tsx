import { ActionIcon, Group, NativeSelect, TextInput } from '@mantine/core';
import { milestoneKinds, payerKinds, paymentMethods } from '@comptoir/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { orderPageWords } from '../order-page/order-page.words';
import { paymentWords } from '../record-payment/payment.words';
import { typedAmount } from '../record-payment/typed-amount';
import type { MilestoneDraft } from './milestone-drafts';

interface MilestoneRowProps {
  draft: MilestoneDraft;
  position: number;
  onChange: (part: Partial<MilestoneDraft>) => void;
  onRemove: () => void;
}

export function MilestoneRow({ draft, position, onChange, onRemove }: MilestoneRowProps) {
  const t = useWords(paymentWords);
  const tOrder = useWords(orderPageWords);
  const named = (field: string) => ({
    label: field,
    'aria-label': t('milestoneField', { field, position }),
    size: 'sm' as const,
  });
  return (
    <Group align="flex-start" gap="xs" wrap="nowrap" data-milestone>
      <NativeSelect
        {...named(t('kind'))}
        w={130}
        data={milestoneKinds.map((value) => ({ value, label: tOrder(value) }))}
        value={draft.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as MilestoneDraft['kind'] })}
      />
      <TextInput
        {...named(t('amount'))}
        w={110}
        inputMode="decimal"
        value={draft.amount}
        error={draft.amount !== '' && typedAmount(draft.amount) === undefined && t('amountBad')}
        onChange={(event) => onChange({ amount: event.currentTarget.value })}
      />
      <div style={{ width: 120 }}>
        <DayField label={t('dueOn')} value={draft.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
      </div>
      <NativeSelect
        {...named(t('method'))}
        w={130}
        data={[
          { value: '', label: t('noMethod') },
          ...paymentMethods.map((value) => ({ value, label: tOrder(value) })),
        ]}
        value={draft.method}
        onChange={(event) => onChange({ method: event.currentTarget.value as MilestoneDraft['method'] })}
      />
      <NativeSelect
        {...named(t('payer'))}
        w={150}
        data={payerKinds.map((value) => ({ value, label: t(value) }))}
        value={draft.lends ? 'CREDIT_COMPANY' : 'CUSTOMER'}
        onChange={(event) => onChange({ lends: event.currentTarget.value === 'CREDIT_COMPANY' })}
      />
      {draft.lends && (
        <TextInput
          {...named(t('payerName'))}
          required
          maxLength={200}
          value={draft.lender}
          onChange={(event) => onChange({ lender: event.currentTarget.value })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={28}
        ml="auto"
        aria-label={t('removeMilestone', { position })}
        title={t('removeMilestone', { position })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
