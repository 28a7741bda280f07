import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { findTemplates } from '@comptoir/contracts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { WholeNumber } from '../../ui/settings/whole-number';
import { mostSteps, repeated, stepBounds, withStep, type PlanDraft, type StepDraft } from './plan-draft';
import { planRemindersWords } from './plan-reminders.words';

interface StepFieldsProps {
  draft: PlanDraft;
  storeId: string;
  readOnly: boolean;
  onChange: (draft: PlanDraft) => void;
}

/** The days around the last one on which a reminder leaves, and its words. */
export function StepFields({ draft, storeId, readOnly, onChange }: StepFieldsProps) {
  const t = useWords(planRemindersWords);
  const change = (key: number, part: Partial<StepDraft>) =>
    onChange({
      ...draft,
      steps: draft.steps.map((step) => (step.key === key ? { ...step, ...part } : step)),
    });
  return (
    <Stack gap="xs">
      {draft.steps.length === 0 && <Text size="sm">{t('noSteps')}</Text>}
      {draft.steps.map((step, index) => (
        <Group key={step.key} role="group" aria-label={t('step', { number: index + 1 })} align="flex-end">
          <WholeNumber
            label={t('days')}
            width={90}
            min={stepBounds[0]}
            max={stepBounds[1]}
            value={step.days}
            onChange={(days) => change(step.key, { days })}
          />
          <Select
            label={t('side')}
            w={220}
            disabled={readOnly}
            allowDeselect={false}
            data={(['before', 'after'] as const).map((value) => ({ value, label: t(value) }))}
            value={step.side}
            onChange={(side) => change(step.key, { side: side as StepDraft['side'] })}
          />
          <TemplateChoice
            storeId={storeId}
            value={step.templateId}
            readOnly={readOnly}
            onChange={(templateId) => change(step.key, { templateId })}
          />
          {!readOnly && (
            <ActionIcon
              size="lg"
              variant="subtle"
              color="red"
              aria-label={t('removeStep', { number: index + 1 })}
              onClick={() => onChange({ ...draft, steps: draft.steps.filter(({ key }) => key !== step.key) })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {repeated(draft) && (
        <Text size="sm" c="red.8" role="alert">
          {t('repeated')}
        </Text>
      )}
      {!readOnly && draft.steps.length < mostSteps && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange(withStep(draft))}
          >
            {t('addStep')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface TemplateChoiceProps {
  storeId: string;
  value: string | null;
  readOnly: boolean;
  onChange: (templateId: string | null) => void;
}

function TemplateChoice({ storeId, value, readOnly, onChange }: TemplateChoiceProps) {
  const t = useWords(planRemindersWords);
  const may = useMay('email.read');
  const templates = useAnswer(findTemplates, {}, { enabled: may, staleTime: 60_000 }).data?.items ?? [];
  const own = '';
  return (
    <Select
      label={t('template')}
      w={220}
      disabled={readOnly}
      allowDeselect={false}
      data={[
        { value: own, label: t('ownTemplate') },
        ...templates
          .filter(
            (template) =>
              template.kind === 'QUOTE_REMINDER' &&
              (template.storeId === null || template.storeId === storeId),
          )
          .map(({ id, name }) => ({ value: id, label: name })),
        ...(value && !templates.some(({ id }) => id === value) ? [{ value, label: '–' }] : []),
      ]}
      value={value ?? own}
      onChange={(id) => onChange(id || null)}
    />
  );
}
