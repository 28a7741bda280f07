import { Checkbox, Fieldset, Group, SimpleGrid, Switch } from '@mantine/core';
import { changeReminderPlan, readReminderPlan, type ReminderPlanView } from '@comptoir/contracts';
import { IconBuildingStore, IconMailForward, IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { TimeField } from '../../ui/filters/time-field';
import { IconText } from '../../ui/icon-text';
import { SettingsForm } from '../../ui/settings/settings-form';
import classes from '../../ui/settings/settings-page.module.css';
import { SettingsPage } from '../../ui/settings/settings-page';
import { useStale } from '../../ui/settings/use-stale';
import { WholeNumber } from '../../ui/settings/whole-number';
import { toast } from '../../ui/toasts/toast-store';
import '../settings-refusals.words';
import { settingsWords } from '../settings.words';
import { StoreSelect } from '../store-select';
import { useStoreChoice } from '../use-store-choice';
import { bounds, caps, planDraftOf, planOf, type PlanDraft } from './plan-draft';
import { planRemindersWords } from './plan-reminders.words';
import { StepFields } from './step-fields';

/** Administration › Relances automatiques: which reminders of a store leave by themselves, and when. */
export function ReminderPlanPage() {
  const t = useWords(planRemindersWords);
  const tSettings = useWords(settingsWords);
  const choice = useStoreChoice();
  const storeId = choice.store?.id ?? '';
  const answer = useAnswer(readReminderPlan, { storeId }, { enabled: storeId !== '' });
  return (
    <SettingsPage
      title={t('title')}
      section={tSettings('administration')}
      answer={answer}
      filters={<StoreSelect choice={choice} />}
      empty={
        choice.store
          ? undefined
          : { icon: IconBuildingStore, title: tSettings('chooseStore'), text: tSettings('chooseStoreText') }
      }
    >
      {answer.data && choice.store && (
        <PlanForm
          key={`${storeId} ${answer.data.version}`}
          plan={answer.data}
          name={choice.store.name}
          onStale={answer.refetch}
        />
      )}
    </SettingsPage>
  );
}

interface PlanFormProps {
  plan: ReminderPlanView;
  name: string;
  onStale: () => unknown;
}

function PlanForm({ plan, name, onStale }: PlanFormProps) {
  const t = useWords(planRemindersWords);
  const tSettings = useWords(settingsWords);
  const readOnly = !useMay('reminder-plan.write');
  const [draft, setDraft] = useState(() => planDraftOf(plan));
  const save = useAsk(changeReminderPlan, {
    refreshes: [readReminderPlan],
    onDone: () => toast({ id: 'reminder-plan', tone: 'good', title: tSettings('saved', { store: name }) }),
    onRefused: useStale(onStale),
  });
  const content = planOf(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(planDraftOf(plan));
  const change = (part: Partial<PlanDraft>) => setDraft((known) => ({ ...known, ...part }));
  const on = draft.enabled;
  return (
    <SettingsForm
      name={name}
      deed={save}
      ready={changed && content !== undefined}
      readOnly={readOnly}
      onSave={() => content && save.run({ storeId: plan.storeId, ...content }, { version: plan.version })}
    >
      <Switch
        label={t('enabled')}
        checked={on}
        onChange={(event) => change({ enabled: event.currentTarget.checked })}
      />
      <div className={classes.soft}>
        <IconText
          icon={on ? IconMailForward : IconMailOff}
          tone={on ? 'good' : 'neutral'}
          name={t(on ? 'on' : 'off')}
        >
          {t(on ? 'on' : 'off')}
        </IconText>
      </div>
      <Fieldset legend={t('steps')}>
        <StepFields draft={draft} storeId={plan.storeId} readOnly={readOnly} onChange={setDraft} />
      </Fieldset>
      <Hours draft={draft} onChange={change} />
      <Fieldset legend={t('limits')}>
        <SimpleGrid cols={2} spacing="sm">
          {caps.map((cap) => (
            <WholeNumber
              key={cap}
              label={t(cap)}
              min={bounds[cap][0]}
              max={bounds[cap][1]}
              value={draft[cap]}
              onChange={(value) => change({ [cap]: value })}
            />
          ))}
        </SimpleGrid>
      </Fieldset>
    </SettingsForm>
  );
}

interface HoursProps {
  draft: PlanDraft;
  onChange: (part: Partial<PlanDraft>) => void;
}

/** When an e-mail may leave, on the clock of the store. */
function Hours({ draft: { from, to, weekdays }, onChange }: HoursProps) {
  const t = useWords(planRemindersWords);
  return (
    <Fieldset legend={t('hours')}>
      <Group align="flex-start">
        <TimeField label={t('from')} value={from} onChange={(time) => onChange({ from: time })} />
        <TimeField
          label={t('to')}
          value={to}
          onChange={(time) => onChange({ to: time })}
          error={from < to ? undefined : t('toBad')}
        />
      </Group>
      <Checkbox.Group
        mt="sm"
        label={t('weekdays')}
        value={weekdays.map(String)}
        onChange={(chosen) => onChange({ weekdays: chosen.map(Number) })}
        error={weekdays.length === 0 ? t('noWeekday') : undefined}
      >
        <Group gap="md" mt={6}>
          {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (
            <Checkbox key={weekday} value={String(weekday)} label={t(`weekday${weekday}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </Fieldset>
  );
}
