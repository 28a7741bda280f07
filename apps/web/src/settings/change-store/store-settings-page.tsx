import { Checkbox } from '@mantine/core';
import { changeStoreSettings, findStores, readStoreSettings, type ResponseOf } from '@comptoir/contracts';
import { IconBuildingStore } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { Fact } from '../../ui/fact';
import paper from '../../ui/paper-page.module.css';
import { SettingsForm } from '../../ui/settings/settings-form';
import { SettingsPage } from '../../ui/settings/settings-page';
import { useStale } from '../../ui/settings/use-stale';
import { WholeNumber, isWithin } from '../../ui/settings/whole-number';
import { toast } from '../../ui/toasts/toast-store';
import '../settings-refusals.words';
import { settingsWords } from '../settings.words';
import { StoreSelect } from '../store-select';
import { useStoreChoice } from '../use-store-choice';

type Settings = ResponseOf<typeof readStoreSettings>;

/** Administration › Magasins: how a store deals with its quotes and reminders. */
export function StoreSettingsPage() {
  const t = useWords(settingsWords);
  const choice = useStoreChoice();
  const storeId = choice.store?.id ?? '';
  const answer = useAnswer(readStoreSettings, { storeId }, { enabled: storeId !== '' });
  return (
    <SettingsPage
      title={t('stores')}
      section={t('administration')}
      answer={answer}
      filters={<StoreSelect choice={choice} />}
      empty={
        choice.store
          ? undefined
          : { icon: IconBuildingStore, title: t('chooseStore'), text: t('chooseStoreText') }
      }
    >
      <StoreFacts storeId={storeId} />
      {answer.data && choice.store && (
        <StoreForm
          key={`${storeId} ${answer.data.version}`}
          settings={answer.data}
          name={choice.store.name}
          onStale={answer.refetch}
        />
      )}
    </SettingsPage>
  );
}

/** What a store is; it is changed where the house keeps its companies. */
function StoreFacts({ storeId }: { storeId: string }) {
  const t = useWords(settingsWords);
  const store = useAnswer(findStores, {}, { staleTime: 300_000 }).data?.items.find(
    ({ id }) => id === storeId,
  );
  if (!store) return null;
  const { legalEntity, reference, timeZone, email, phone } = store;
  return (
    <dl className={paper.facts}>
      <Fact name={t('legalEntity')}>{[legalEntity.name, legalEntity.siren].filter(Boolean).join(' · ')}</Fact>
      <Fact name={t('reference')}>{reference}</Fact>
      <Fact name={t('timeZone')}>{timeZone}</Fact>
      <Fact name={t('contact')}>{[email, phone].filter(Boolean).join(' · ')}</Fact>
    </dl>
  );
}

interface StoreFormProps {
  settings: Settings;
  name: string;
  onStale: () => unknown;
}

const bounds = {
  quoteValidityDays: [1, 365],
  expiringThresholdDays: [0, 90],
  reminderGapDays: [0, 90],
} as const;
const fields = [
  ['quoteValidityDays', 'quoteValidityHint'],
  ['expiringThresholdDays', 'expiringHint'],
  ['reminderGapDays', 'reminderGapHint'],
] as const;
type Field = keyof typeof bounds;

function StoreForm({ settings, name, onStale }: StoreFormProps) {
  const t = useWords(settingsWords);
  const mayWrite = useMay('store.write');
  const { storeId, version, ...kept } = settings;
  const [draft, setDraft] = useState<{ [Name in Field]: number | undefined } & { confirmReminders: boolean }>(
    kept,
  );
  const save = useAsk(changeStoreSettings, {
    refreshes: [readStoreSettings],
    onDone: () => toast({ id: 'store-settings', tone: 'good', title: t('saved', { store: name }) }),
    onRefused: useStale(onStale),
  });
  const { quoteValidityDays, expiringThresholdDays, reminderGapDays, confirmReminders } = draft;
  const changed = JSON.stringify(draft) !== JSON.stringify(kept);
  const content =
    isWithin(quoteValidityDays, ...bounds.quoteValidityDays) &&
    isWithin(expiringThresholdDays, ...bounds.expiringThresholdDays) &&
    isWithin(reminderGapDays, ...bounds.reminderGapDays)
      ? { quoteValidityDays, expiringThresholdDays, reminderGapDays, confirmReminders }
      : undefined;
  return (
    <SettingsForm
      name={name}
      deed={save}
      ready={changed && content !== undefined}
      readOnly={!mayWrite}
      onSave={() => content && save.run({ storeId, ...content }, { version })}
    >
      {fields.map(([field, hint]) => (
        <WholeNumber
          key={field}
          label={t(field)}
          description={t(hint)}
          unit={t('days')}
          min={bounds[field][0]}
          max={bounds[field][1]}
          value={draft[field]}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      <Checkbox
        label={t('confirmReminders')}
        checked={confirmReminders}
        onChange={(event) => setDraft({ ...draft, confirmReminders: event.currentTarget.checked })}
      />
    </SettingsForm>
  );
}
