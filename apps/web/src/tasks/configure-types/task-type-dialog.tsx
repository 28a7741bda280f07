import { Checkbox, TextInput } from '@mantine/core';
import { changeTaskType, createTaskType, findTaskTypes } from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../lib/use-ask';
import { useLanguage, useWords } from '../../lib/words';
import { Decision } from '../../ui/decisions/decision-dialog';
import { WholeNumber, isWithin } from '../../ui/settings/whole-number';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import './task-type-refusals.words';
import type { TaskType } from './task-types-page';
import { taskTypeWords } from './task-types.words';

interface TaskTypeDialogProps {
  /** Absent: a new one. */
  type: TaskType | undefined;
  /** Where a new one comes. */
  position: number;
  onClose: () => void;
}

export default function TaskTypeDialog({ type, position: last, onClose }: TaskTypeDialogProps) {
  const t = useWords(taskTypeWords);
  const tUi = useWords(uiWords);
  const language = useLanguage();
  const [code, setCode] = useState(type?.code ?? '');
  const [label, setLabel] = useState(type?.label ?? { fr: '', en: '' });
  const [position, setPosition] = useState<number | undefined>(type?.position ?? last);
  const [active, setActive] = useState(type?.active ?? true);
  const options = {
    refreshes: [findTaskTypes],
    onDone: (saved: TaskType) => {
      toast({
        id: `type-${saved.code}`,
        tone: 'good' as const,
        title: t('saved', { name: saved.label[language] }),
      });
      onClose();
    },
  };
  const create = useAsk(createTaskType, options);
  const change = useAsk(changeTaskType, options);
  const rightCode = /^[A-Z_]{1,40}$/.test(code);
  const words = { fr: label.fr.trim(), en: label.en.trim() };
  const content =
    rightCode && words.fr && words.en && isWithin(position, 0, 1000)
      ? { code, label: words, position, active }
      : undefined;
  return (
    <Decision
      title={type ? t('editNamed', { name: type.label[language] }) : t('create')}
      action={type ? tUi('save') : t('createIt')}
      busy={create.isPending || change.isPending}
      refusal={create.refusal ?? change.refusal}
      ready={content !== undefined}
      onClose={onClose}
      onSubmit={() => {
        if (!content) return;
        if (type) change.run(content, { version: type.version });
        else create.run(content);
      }}
    >
      <TextInput
        label={t('french')}
        required
        maxLength={80}
        value={label.fr}
        onChange={(event) => setLabel({ ...label, fr: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('english')}
        required
        maxLength={80}
        value={label.en}
        onChange={(event) => setLabel({ ...label, en: event.currentTarget.value })}
      />
      <TextInput
        label={t('code')}
        description={t('codeHint')}
        required
        readOnly={type !== undefined}
        maxLength={40}
        value={code}
        error={code !== '' && !rightCode ? t('codeBad') : undefined}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
      />
      <WholeNumber label={t('position')} min={0} max={1000} value={position} onChange={setPosition} />
      <Checkbox
        label={t('activeLabel')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </Decision>
  );
}
