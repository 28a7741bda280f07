import { Checkbox, TextInput } from '@mantine/core';
import { findApprovalLimits, setApprovalLimit } from '@comptoir/contracts';
import { useState } from 'react';
import { parseDecimal, typedDecimal } from '../../../lib/format';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { moneyOf } from '../../money-typed';
import type { RoleLimit } from './limits-page';
import { setLimitsWords } from './set-limits.words';

interface LimitDialogProps {
  row: RoleLimit;
  onClose: () => void;
}

export default function LimitDialog({ row: { roleId, name, limit: kept }, onClose }: LimitDialogProps) {
  const t = useWords(setLimitsWords);
  const tUi = useWords(uiWords);
  const [without, setWithout] = useState(kept === null);
  const [typed, setTyped] = useState(kept ? typedDecimal(kept) : '');
  const save = useAsk(setApprovalLimit, {
    refreshes: [findApprovalLimits],
    onDone: () => {
      toast({ id: 'approval-limit', tone: 'good', title: t('saved', { name }) });
      onClose();
    },
  });
  const limit = without ? null : moneyOf(parseDecimal(typed));
  return (
    <Decision
      title={t('editNamed', { name })}
      action={tUi('save')}
      busy={save.isPending}
      refusal={save.refusal}
      ready={limit !== undefined}
      onClose={onClose}
      onSubmit={() => {
        if (limit !== undefined) save.run({ roleId, limit });
      }}
    >
      <Checkbox
        label={t('without')}
        checked={without}
        onChange={(event) => setWithout(event.currentTarget.checked)}
      />
      {!without && (
        <TextInput
          label={t('limit')}
          inputMode="decimal"
          required
          value={typed}
          error={typed !== '' && limit === undefined ? t('amountBad') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      )}
    </Decision>
  );
}
