import { Select, TextInput } from '@mantine/core';
import {
  purchaseConditions,
  stageIcons,
  stageTones,
  type PurchaseStage,
  type PurchaseStages,
} from '@comptoir/contracts';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { StageMark } from '../stage-mark';
import { lookOf } from '../stage-looks';
import { conditionWords, lookWords, stagesWords } from './stages.words';
import { useKeepStages } from './use-keep-stages';

interface StageDialogProps {
  known: PurchaseStages;
  /** Absent: a new one, which comes last. */
  stage: PurchaseStage | undefined;
  onClose: () => void;
}

const fresh: Omit<PurchaseStage, 'id'> = {
  name: { fr: '', en: '' },
  tone: 'neutral',
  icon: 'flag',
  condition: 'closed',
};

export default function StageDialog({ known: { stages, version }, stage, onClose }: StageDialogProps) {
  const t = useWords(stagesWords);
  const tUi = useWords(uiWords);
  const tCondition = useWords(conditionWords);
  const tLook = useWords(lookWords);
  const language = useLanguage();
  const [draft, setDraft] = useState<Omit<PurchaseStage, 'id'>>(stage ?? fresh);
  const { keep, isPending, refusal } = useKeepStages(() => {
    toast({ id: 'purchase-stages', tone: 'good', title: t('saved') });
    onClose();
  });
  const name = { fr: draft.name.fr.trim(), en: draft.name.en.trim() };
  const set = (change: Partial<PurchaseStage>) => setDraft({ ...draft, ...change });
  return (
    <Decision
      title={stage ? t('editNamed', { name: stage.name[language] }) : t('create')}
      action={stage ? tUi('save') : t('createIt')}
      busy={isPending}
      refusal={refusal}
      ready={name.fr !== '' && name.en !== ''}
      onClose={onClose}
      onSubmit={() => {
        const wanted = { ...draft, name };
        keep(
          stage
            ? stages.map((one) => (one.id === stage.id ? { ...wanted, id: one.id } : one))
            : [...stages, wanted],
          version,
        );
      }}
    >
      <TextInput
        label={t('french')}
        required
        maxLength={40}
        value={draft.name.fr}
        onChange={(event) => set({ name: { ...draft.name, fr: event.currentTarget.value } })}
        data-autofocus
      />
      <TextInput
        label={t('english')}
        required
        maxLength={40}
        value={draft.name.en}
        onChange={(event) => set({ name: { ...draft.name, en: event.currentTarget.value } })}
      />
      <Choice
        label={t('condition')}
        values={purchaseConditions}
        nameOf={tCondition}
        value={draft.condition}
        onChange={(condition) => set({ condition })}
      />
      <Choice
        label={t('tone')}
        values={stageTones}
        nameOf={tLook}
        value={draft.tone}
        onChange={(tone) => set({ tone })}
      />
      <Choice
        label={t('icon')}
        values={stageIcons}
        nameOf={tLook}
        value={draft.icon}
        onChange={(icon) => set({ icon })}
      />
      <StageMark stage={{ id: '', label: name[language] || '…', ...lookOf(draft) }} />
    </Decision>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  value: Value;
  onChange: (value: Value) => void;
}

/** One of the values that there are, and no other. */
function Choice<Value extends string>({ label, values, nameOf, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={values.map((each) => ({ value: each, label: nameOf(each) }))}
      value={value}
      onChange={(chosen) => {
        const found = values.find((each) => each === chosen);
        if (found !== undefined) onChange(found);
      }}
      maxDropdownHeight={460}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
