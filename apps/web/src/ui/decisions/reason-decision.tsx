import { TextInput } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import { useState } from 'react';
import { useWords } from '../../lib/words';
import { Decision } from './decision-dialog';
import { uiWords } from '../ui.words';

interface ReasonDecisionProps {
  title: string;
  action: string;
  deed: { isPending: boolean; refusal: Refusal | null };
  onClose: () => void;
  onSubmit: (reason: string) => void;
}

/** A deed that is only done with a reason. */
export function ReasonDecision({ title, action, deed, onClose, onSubmit }: ReasonDecisionProps) {
  const t = useWords(uiWords);
  const [text, setText] = useState('');
  const reason = text.trim();
  return (
    <Decision
      title={title}
      action={action}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={reason !== ''}
      onClose={onClose}
      onSubmit={() => onSubmit(reason)}
    >
      <TextInput
        label={t('reason')}
        required
        value={text}
        maxLength={500}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Decision>
  );
}
