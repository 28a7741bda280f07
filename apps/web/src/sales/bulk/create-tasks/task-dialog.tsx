import { Alert, Checkbox, Chip, Group, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { findTaskTypes } from '@comptoir/contracts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useAnswer } from '../../../lib/use-ask';
import { useLanguage, useWords } from '../../../lib/words';
import { DueField } from '../../../ui/filters/due-field';
import type { Option } from '../../../ui/remote-select';
import { StaffSelect } from '../../../ui/filters/staff-select';
import { BulkDialog } from '../bulk-dialog';
import type { BulkTarget } from '../bulk-target';
import { SkippedList } from '../skipped-list';
import { useFrozenSelection, useOrderPreview, type OrderOf } from '../use-bulk-order';
import { useStartOrder } from '../use-start-order';
import { taskDialogWords } from './task-dialog.words';

const presets = ['presetCall', 'presetPayment', 'presetMail'] as const;
const priorities = ['LOW', 'NORMAL', 'HIGH'] as const;

/** One task per project of the selection. The button always carries the real number. */
export default function TaskDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(taskDialogWords);
  const language = useLanguage();
  const now = today();
  const [subject, setSubject] = useState(() => t('presetCall'));
  const [type, setType] = useState<string>();
  const [toSalesperson, setToSalesperson] = useState(true);
  const [people, setPeople] = useState<Option[]>([]);
  const [dueOn, setDueOn] = useState<string | undefined>(now);
  const [priority, setPriority] = useState<(typeof priorities)[number]>('NORMAL');
  const [completion, setCompletion] = useState<'ANY' | 'ALL'>('ANY');
  const [detail, setDetail] = useState('');

  const types = useAnswer(findTaskTypes, {}, { staleTime: 300_000 }).data?.items ?? [];
  const selection = useFrozenSelection(target);
  const chosenType = type ?? types[0]?.code;
  const nobody = !toSalesperson && people.length === 0;
  const draft: OrderOf<'task'>['task'] | undefined =
    subject.trim() && chosenType && dueOn && !nobody
      ? {
          subject: subject.trim(),
          type: chosenType,
          dueOn,
          priority,
          detail: detail.trim() || null,
          assigneeIds: people.map(({ value }) => value),
          assignSalesperson: toSalesperson,
          completion,
        }
      : undefined;
  // The words of the task change nothing in who gets one: they are left out of the question.
  const preview = useOrderPreview(
    selection.data &&
      draft && {
        kind: 'task',
        selectionId: selection.data.id,
        task: { ...draft, subject: t('presetCall'), detail: null, priority: 'NORMAL', dueOn: now },
      },
  );
  const create = useStartOrder({
    titleOf: ({ total }) => t('started', { count: preview.data?.willDo ?? total }),
    onClose,
  });
  const count = nobody ? 0 : (preview.data?.willDo ?? 0);
  return (
    <BulkDialog
      title={t('title')}
      target={target.target}
      selection={selection.data}
      refusal={create.refusal ?? preview.error ?? selection.error}
      submit={{
        label: t('create', { count }),
        ready: draft !== undefined && selection.data !== undefined && count > 0,
        busy: create.isPending || (draft !== undefined && preview.isLoading),
        act: () => {
          if (draft && selection.data)
            create.run({ kind: 'task', selectionId: selection.data.id, task: draft });
        },
      }}
      onClose={onClose}
    >
      <div>
        <TextInput
          label={t('subject')}
          maxLength={200}
          required
          withAsterisk={false}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          data-autofocus
        />
        <Group gap={6} mt={6}>
          {presets.map((preset) => (
            <Chip
              key={preset}
              size="xs"
              checked={subject === t(preset)}
              onChange={() => setSubject(t(preset))}
            >
              {t(preset)}
            </Chip>
          ))}
        </Group>
      </div>
      <Checkbox
        label={t('assignSalesperson')}
        checked={toSalesperson}
        onChange={(event) => setToSalesperson(event.currentTarget.checked)}
      />
      <StaffSelect
        label={t(toSalesperson ? 'assignOthers' : 'assign')}
        values={people}
        onChange={setPeople}
        error={nobody ? t('nobody') : undefined}
      />
      <Group align="flex-start" grow>
        <DueField value={dueOn} onChange={setDueOn} />
        <Stack gap="sm">
          <Select
            label={t('type')}
            data={types.map(({ code, label }) => ({ value: code, label: label[language] }))}
            value={chosenType ?? null}
            onChange={(code) => setType(code ?? undefined)}
            allowDeselect={false}
          />
          <Group grow gap="xs">
            <Select
              label={t('priority')}
              data={priorities.map((value) => ({ value, label: t(`priority${value}`) }))}
              value={priority}
              onChange={(value) => setPriority(value as typeof priority)}
              allowDeselect={false}
            />
            <Select
              label={t('completion')}
              data={(['ANY', 'ALL'] as const).map((value) => ({ value, label: t(`completion${value}`) }))}
              value={completion}
              onChange={(value) => setCompletion(value as typeof completion)}
              allowDeselect={false}
            />
          </Group>
        </Stack>
      </Group>
      <Textarea
        label={t('detail')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={detail}
        onChange={(event) => setDetail(event.currentTarget.value)}
      />
      {preview.data && !nobody && (
        <Alert color="gray" p="xs" icon={<IconInfoCircle size={18} aria-hidden />} role="status">
          {[
            t('willCreate', { count: preview.data.willDo }),
            preview.data.assignees === undefined ? '' : t('assignees', { count: preview.data.assignees }),
          ]
            .filter(Boolean)
            .join(', ')}
          <SkippedList skipped={preview.data.skipped} />
        </Alert>
      )}
    </BulkDialog>
  );
}
