import {
  Alert,
  Button,
  Checkbox,
  Chip,
  Group,
  Modal,
  Select,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { createBulkOperation, findBulkOperations, findParties, findTaskTypes } from '@comptoir/contracts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useAnswer, useAsk } from '../../../lib/use-ask';
import { useLanguage, useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { RemoteMultiSelect, type Option } from '../../../ui/remote-select';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import type { BulkTarget } from '../bulk-target';
import { openOperations } from '../operations-state';
import { remindWords } from '../remind/remind.words';
import { SkippedList } from '../skipped-list';
import { keepOperation } from '../use-operations';
import { DueField } from './due-field';
import { taskDialogWords } from './task-dialog.words';
import { useFrozenSelection, useTaskPreview, type TaskDraft } from './use-task-order';

const presets = ['presetCall', 'presetPayment', 'presetMail'] as const;
const priorities = ['LOW', 'NORMAL', 'HIGH'] as const;

/** One task per project of the selection. The button always carries the real number. */
export default function TaskDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(taskDialogWords);
  const tUi = useWords(uiWords);
  const tRemind = useWords(remindWords);
  const language = useLanguage();
  const queries = useQueryClient();
  const now = today();
  const [subject, setSubject] = useState(() => t('presetCall'));
  const [type, setType] = useState<string>();
  const [toSalesperson, setToSalesperson] = useState(true);
  const [people, setPeople] = useState<Option[]>([]);
  const [wanted, setWanted] = useState('');
  const [dueOn, setDueOn] = useState<string | undefined>(now);
  const [priority, setPriority] = useState<(typeof priorities)[number]>('NORMAL');
  const [completion, setCompletion] = useState<'ANY' | 'ALL'>('ANY');
  const [detail, setDetail] = useState('');

  const types = useAnswer(findTaskTypes, {}, { staleTime: 300_000 }).data?.items ?? [];
  const parties = useAnswer(
    findParties,
    {
      limit: 20,
      role: ['SALESPERSON', 'FRONT_DESK', 'BACK_OFFICE', 'INSTALLER'],
      ...(wanted ? { q: wanted } : {}),
    },
    { keepPrevious: true },
  );
  const selection = useFrozenSelection(target);
  const chosenType = type ?? types[0]?.code;
  const nobody = !toSalesperson && people.length === 0;
  const draft: TaskDraft | undefined =
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
  const preview = useTaskPreview(
    selection.data?.id,
    draft && { ...draft, subject: t('presetCall'), detail: null, priority: 'NORMAL', dueOn: now },
  );
  const create = useAsk(createBulkOperation, {
    refreshes: [findBulkOperations],
    onDone: (operation) => {
      keepOperation(queries, operation);
      toast({
        id: operation.id,
        tone: 'good',
        title: t('started', { count: preview.data?.willDo ?? operation.total }),
        actions: [{ label: tRemind('detail'), act: () => openOperations(operation.id) }],
      });
      onClose();
    },
  });
  const count = nobody ? 0 : (preview.data?.willDo ?? 0);
  const ready = draft !== undefined && selection.data !== undefined && count > 0;
  const submit = () => {
    if (draft && selection.data && ready)
      create.run({ kind: 'task', selectionId: selection.data.id, task: draft });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeButtonProps={{ 'aria-label': tUi('close') }}
      title={
        <Group gap="md">
          <Text fw={600}>{t('title')}</Text>
          {selection.data && (
            <Text size="sm" c="dimmed">
              {t('scope', {
                documents: t('documents', { count: selection.data.documents }),
                projects: t('projects', { count: selection.data.projects }),
              })}
            </Text>
          )}
        </Group>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) submit();
        }}
      >
        <Stack gap="sm">
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
          <RemoteMultiSelect
            label={t(toSalesperson ? 'assignOthers' : 'assign')}
            placeholder={t('assignPlaceholder')}
            options={(parties.data?.items ?? []).map(({ id, displayName }) => ({
              value: id,
              label: displayName,
            }))}
            values={people}
            onChange={setPeople}
            onSearch={setWanted}
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
          <RefusalNote refusal={create.refusal ?? preview.error ?? selection.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tUi('cancel')}
            </Button>
            <Button
              type="submit"
              disabled={!ready}
              loading={create.isPending || (draft !== undefined && preview.isLoading)}
            >
              {t('create', { count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
