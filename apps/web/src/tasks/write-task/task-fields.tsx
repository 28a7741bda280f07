import { Group, Select, TextInput, Textarea } from '@mantine/core';
import { findTaskTypes } from '@comptoir/contracts';
import { useEffect } from 'react';
import { useAnswer } from '../../lib/use-ask';
import { useLanguage, useWords } from '../../lib/words';
import { DueField } from '../../ui/filters/due-field';
import { StaffSelect } from '../../ui/filters/staff-select';
import { taskWords } from '../tasks.words';
import { completions, priorities, type TaskDraft } from './task-draft';
import { writeTaskWords } from './write-task.words';

interface TaskFieldsProps {
  draft: TaskDraft;
  onChange: (part: Partial<TaskDraft>) => void;
}

export function TaskFields({ draft, onChange }: TaskFieldsProps) {
  const t = useWords(writeTaskWords);
  const tTask = useWords(taskWords);
  const language = useLanguage();
  const types = useAnswer(findTaskTypes, {}, { staleTime: 300_000 }).data?.items ?? [];
  const first = types[0]?.code;
  useEffect(() => {
    if (draft.type === undefined && first !== undefined) onChange({ type: first });
  });
  return (
    <>
      <TextInput
        label={t('subject')}
        maxLength={200}
        required
        withAsterisk={false}
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        data-autofocus
      />
      <StaffSelect
        label={t('assign')}
        values={draft.people}
        onChange={(people) => onChange({ people })}
        error={draft.people.length === 0 ? t('nobody') : undefined}
      />
      <DueField value={draft.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
      <Group grow align="flex-start">
        <Select
          label={t('type')}
          data={types.map(({ code, label }) => ({ value: code, label: label[language] }))}
          value={draft.type ?? null}
          onChange={(type) => onChange({ type: type ?? undefined })}
          allowDeselect={false}
        />
        <Select
          label={t('priority')}
          data={priorities.map((value) => ({ value, label: tTask(value) }))}
          value={draft.priority}
          onChange={(priority) => onChange({ priority: priority as TaskDraft['priority'] })}
          allowDeselect={false}
        />
        {draft.people.length > 1 && (
          <Select
            label={t('completion')}
            data={completions.map((value) => ({ value, label: t(`completion${value}`) }))}
            value={draft.completion}
            onChange={(completion) => onChange({ completion: completion as TaskDraft['completion'] })}
            allowDeselect={false}
          />
        )}
      </Group>
      <Textarea
        label={t('detail')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={draft.detail}
        onChange={(event) => onChange({ detail: event.currentTarget.value })}
      />
    </>
  );
}
