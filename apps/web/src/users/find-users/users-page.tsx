import { TextInput } from '@mantine/core';
import { findUsers, type ResponseOf } from '@comptoir/contracts';
import { IconCheck, IconSearch, IconUserOff, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { useDebouncedText } from '../../lib/use-debounced';
import { usePages } from '../../ui/list/use-pages';
import { useWords } from '../../lib/words';
import { IconText } from '../../ui/icon-text';
import { SettingsPage } from '../../ui/settings/settings-page';
import { SettingsTable } from '../../ui/settings/settings-table';
import { useMayAdminister } from '../use-may-administer';
import { userWords } from '../users.words';

const UserDialog = lazy(() => import('../write-user/user-dialog'));
type User = ResponseOf<typeof findUsers>['items'][number];

/** Administration › Utilisateurs. */
export function UsersPage() {
  const t = useWords(userWords);
  const navigate = useNavigate();
  const { q } = useSearch({ strict: false }) as { q?: string };
  const mayWrite = useMayAdminister();
  const [open, setOpen] = useState<User | 'new'>();
  const users = usePages(findUsers, { limit: 50, ...(q ? { q } : {}) });
  const field = useDebouncedText(
    q ?? '',
    (text) => void navigate({ to: '.', search: text.trim() ? { q: text.trim() } : {} }),
  );
  const columns = [
    { name: 'name', label: t('name'), cell: ({ name }: User) => name },
    { name: 'email', label: t('email'), cell: ({ email }: User) => email },
    { name: 'role', label: t('role'), cell: ({ role }: User) => role.name },
    {
      name: 'stores',
      label: t('homeStore'),
      cell: ({ homeStore, stores }: User) =>
        [...new Set([homeStore, ...stores].flatMap((store) => store?.name ?? []))].join(', '),
    },
    { name: 'state', label: t('state'), cell: (user: User) => <Activity user={user} /> },
  ];
  return (
    <SettingsPage
      title={t('users')}
      section={t('administration')}
      count={users.total === undefined ? undefined : t('countUsers', { count: users.total })}
      create={mayWrite ? { label: t('create'), act: () => setOpen('new') } : undefined}
      dialog={
        open && <UserDialog user={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      }
      answer={users}
      filters={
        <TextInput
          aria-label={t('search')}
          placeholder={t('search')}
          w={280}
          maxLength={100}
          value={field.text}
          onChange={(event) => field.setText(event.currentTarget.value)}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
      }
      empty={
        users.items.length === 0 ? { icon: IconUsers, title: t('none'), text: t('noneText') } : undefined
      }
    >
      <SettingsTable
        caption={t('users')}
        columns={columns}
        rows={users.items}
        idOf={({ id }) => id}
        open={
          mayWrite
            ? { label: t('edit'), nameOf: ({ name }) => t('editNamed', { name }), act: setOpen }
            : undefined
        }
        more={users.hasMore ? { act: users.more, busy: users.isFetchingMore } : undefined}
      />
    </SettingsPage>
  );
}

function Activity({ user: { active } }: { user: User }) {
  const t = useWords(userWords);
  const name = t(active ? 'active' : 'inactive');
  return (
    <IconText icon={active ? IconCheck : IconUserOff} tone={active ? 'good' : 'muted'} name={name}>
      {name}
    </IconText>
  );
}
