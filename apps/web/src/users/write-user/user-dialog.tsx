import { Checkbox, Group, MultiSelect, PasswordInput, Select, TextInput } from '@mantine/core';
import {
  changeUser,
  createUser,
  findRoles,
  findStores,
  findUsers,
  languages,
  type ResponseOf,
} from '@comptoir/contracts';
import { useState } from 'react';
import { templateLanguageWords } from '../../lib/email.words';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { Decision } from '../../ui/decisions/decision-dialog';
import { StaffOneSelect } from '../../ui/filters/staff-select';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import '../user-refusals.words';
import { userWords } from '../users.words';
import { contentOf, draftOf, leastPassword, type UserDraft } from './user-draft';

type User = ResponseOf<typeof findUsers>['items'][number];
interface UserDialogProps {
  /** Absent: a new one. */
  user: User | undefined;
  onClose: () => void;
}

export default function UserDialog({ user, onClose }: UserDialogProps) {
  const t = useWords(userWords);
  const tUi = useWords(uiWords);
  const [draft, setDraft] = useState(() => draftOf(user));
  const options = {
    refreshes: [findUsers, findRoles],
    onDone: ({ id, name }: User) => {
      toast({ id: `user-${id}`, tone: 'good' as const, title: t('saved', { name }) });
      onClose();
    },
  };
  const create = useAsk(createUser, options);
  const change = useAsk(changeUser, options);
  const content = contentOf(draft);
  const { password, active } = draft;
  const safe = password.length >= leastPassword;
  const ready = content !== undefined && (user ? password === '' || safe : safe);
  return (
    <Decision
      title={user ? t('editNamed', { name: user.name }) : t('create')}
      action={user ? tUi('save') : t('createIt')}
      busy={create.isPending || change.isPending}
      refusal={create.refusal ?? change.refusal}
      ready={ready}
      wide
      onClose={onClose}
      onSubmit={() => {
        if (!content) return;
        if (user)
          change.run(
            { userId: user.id, ...content, active, ...(password && { password }) },
            { version: user.version },
          );
        else create.run({ ...content, password });
      }}
    >
      <UserFields
        draft={draft}
        isNew={user === undefined}
        onChange={(part) => setDraft((known) => ({ ...known, ...part }))}
      />
    </Decision>
  );
}

interface UserFieldsProps {
  draft: UserDraft;
  isNew: boolean;
  onChange: (part: Partial<UserDraft>) => void;
}

function UserFields({ draft, isNew, onChange }: UserFieldsProps) {
  const t = useWords(userWords);
  const tLanguage = useWords(templateLanguageWords);
  const roles = useAnswer(findRoles, {}, { staleTime: 60_000 }).data?.items ?? [];
  return (
    <>
      <TextInput
        label={t('name')}
        required
        maxLength={120}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        type="email"
        label={t('email')}
        required
        maxLength={254}
        autoComplete="off"
        value={draft.email}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Select
          label={t('role')}
          required
          allowDeselect={false}
          data={roles.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.roleId ?? null}
          onChange={(roleId) => onChange({ roleId: roleId ?? undefined })}
        />
        <Select
          label={t('language')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: tLanguage(value) }))}
          value={draft.language}
          onChange={(language) => onChange({ language: language as UserDraft['language'] })}
        />
      </Group>
      <StoreFields draft={draft} onChange={onChange} />
      <StaffOneSelect
        label={t('party')}
        description={t('partyHint')}
        value={draft.party}
        onChange={(party) => onChange({ party })}
      />
      <PasswordInput
        label={t(isNew ? 'password' : 'newPassword')}
        description={t(isNew ? 'passwordHint' : 'keepPassword')}
        required={isNew}
        autoComplete="new-password"
        maxLength={200}
        value={draft.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
      {!isNew && (
        <Checkbox
          label={t('activeLabel')}
          description={t('inactiveHint')}
          checked={draft.active}
          onChange={(event) => onChange({ active: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function StoreFields({ draft, onChange }: Omit<UserFieldsProps, 'isNew'>) {
  const t = useWords(userWords);
  const stores = useAnswer(findStores, {}, { staleTime: 300_000 }).data?.items ?? [];
  const data = stores.map(({ id, name }) => ({ value: id, label: name }));
  const none = '';
  return (
    <Group grow align="flex-start">
      <Select
        label={t('homeStore')}
        searchable
        allowDeselect={false}
        data={[{ value: none, label: t('noHome') }, ...data]}
        value={draft.homeStoreId ?? none}
        onChange={(id) => onChange({ homeStoreId: id || null })}
      />
      <MultiSelect
        label={t('stores')}
        searchable
        data={data}
        value={[...draft.storeIds]}
        onChange={(storeIds) => onChange({ storeIds })}
      />
    </Group>
  );
}
