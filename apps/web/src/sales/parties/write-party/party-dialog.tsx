import { Checkbox, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { changeParty, createParty, findParties, languages, partyKinds, readParty } from '@comptoir/contracts';
import { useState } from 'react';
import { templateLanguageWords } from '../../../lib/email.words';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useStores, useUser } from '../../../session/session';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { isEmail, isPhone, partyDraftOf, partyOf, type Party, type PartyDraft } from './party-draft';
import { writePartyWords } from './write-party.words';

interface PartyDialogProps {
  /** Absent: a new customer. */
  party?: Party | undefined;
  onDone?: (party: Party) => void;
  onClose: () => void;
}

/** A customer: a new one, or what is known of one. */
export default function PartyDialog({ party, onDone, onClose }: PartyDialogProps) {
  const t = useWords(writePartyWords);
  const tUi = useWords(uiWords);
  const { homeStore } = useUser();
  const [firstStore] = useStores();
  const [draft, setDraft] = useState(() => partyDraftOf(party, (homeStore ?? firstStore)?.id ?? null));
  const change = (part: Partial<PartyDraft>) => setDraft((known) => ({ ...known, ...part }));
  const options = {
    refreshes: [findParties, readParty],
    onDone: (saved: Party) => {
      toast({
        id: `party-${saved.id}`,
        tone: 'good' as const,
        title: t('saved', { name: saved.displayName }),
      });
      onDone?.(saved);
      onClose();
    },
  };
  const creating = useAsk(createParty, options);
  const changing = useAsk(changeParty, options);
  const content = partyOf(draft, party);
  return (
    <Decision
      title={party ? t('change', { name: party.displayName }) : t('create')}
      action={party ? tUi('save') : t('createIt')}
      busy={creating.isPending || changing.isPending}
      refusal={creating.refusal ?? changing.refusal}
      ready={content !== undefined}
      onClose={onClose}
      onSubmit={() => {
        if (!content) return;
        if (party) changing.run({ partyId: party.id, ...content }, { version: party.version });
        else creating.run(content);
      }}
    >
      <Who draft={draft} onChange={change} />
      <Where draft={draft} onChange={change} />
      <Checkbox
        label={t('emailOptOut')}
        checked={draft.emailOptOut}
        onChange={(event) => change({ emailOptOut: event.currentTarget.checked })}
      />
    </Decision>
  );
}

interface FieldsProps {
  draft: PartyDraft;
  onChange: (part: Partial<PartyDraft>) => void;
}

function Who({ draft, onChange }: FieldsProps) {
  const t = useWords(writePartyWords);
  const tLanguage = useWords(templateLanguageWords);
  const person = draft.kind === 'INDIVIDUAL';
  return (
    <>
      <SegmentedControl
        aria-label={t('kind')}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as PartyDraft['kind'] })}
        data={partyKinds.map((value) => ({ value, label: t(value) }))}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t(person ? 'name' : 'companyName')}
          required
          maxLength={200}
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          data-autofocus
        />
        {person && (
          <TextInput
            label={t('firstName')}
            maxLength={100}
            value={draft.firstName}
            onChange={(event) => onChange({ firstName: event.currentTarget.value })}
          />
        )}
      </Group>
      <Group align="flex-start">
        <TextInput
          flex={1}
          type="email"
          label={t('email')}
          maxLength={254}
          value={draft.email}
          error={isEmail(draft.email) ? undefined : t('emailBad')}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
        <Select
          w={140}
          label={t('language')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: tLanguage(value) }))}
          value={draft.language}
          onChange={(language) => onChange({ language: language as PartyDraft['language'] })}
        />
      </Group>
      <Group grow align="flex-start">
        {(['mobile', 'phone'] as const).map((field) => (
          <TextInput
            key={field}
            type="tel"
            label={t(field)}
            maxLength={30}
            value={draft[field]}
            error={isPhone(draft[field]) ? undefined : t('phoneBad')}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
      </Group>
    </>
  );
}

function Where({ draft, onChange }: FieldsProps) {
  const t = useWords(writePartyWords);
  const stores = useStores();
  const network = useUser().grants['party.write']?.scope === 'network';
  const everyStore = '';
  return (
    <>
      <TextInput
        label={t('street')}
        maxLength={200}
        value={draft.street}
        onChange={(event) => onChange({ street: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('postalCode')}
          maxLength={20}
          value={draft.postalCode}
          onChange={(event) => onChange({ postalCode: event.currentTarget.value })}
        />
        <TextInput
          label={t('city')}
          maxLength={100}
          value={draft.city}
          onChange={(event) => onChange({ city: event.currentTarget.value })}
        />
      </Group>
      <Select
        label={t('store')}
        searchable
        allowDeselect={false}
        data={[
          ...(network || draft.storeId === null ? [{ value: everyStore, label: t('everyStore') }] : []),
          ...stores.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.storeId ?? everyStore}
        onChange={(id) => onChange({ storeId: id || null })}
      />
    </>
  );
}
