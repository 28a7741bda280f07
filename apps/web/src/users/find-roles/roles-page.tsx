import { findRoles, type ResponseOf } from '@comptoir/contracts';
import { IconShieldOff } from '@tabler/icons-react';
import { lazy, useState } from 'react';
import { formatCount } from '../../lib/format';
import { useAnswer } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { SettingsPage } from '../../ui/settings/settings-page';
import { SettingsTable } from '../../ui/settings/settings-table';
import { useMayAdminister } from '../use-may-administer';
import { userWords } from '../users.words';
import { roleWords } from '../write-role/role.words';

const RoleDialog = lazy(() => import('../write-role/role-dialog'));
type Role = ResponseOf<typeof findRoles>['items'][number];

/** Administration › Rôles. */
export function RolesPage() {
  const t = useWords(roleWords);
  const tUser = useWords(userWords);
  const mayWrite = useMayAdminister();
  const [open, setOpen] = useState<Role | 'new'>();
  const answer = useAnswer(findRoles, {});
  const roles = answer.data?.items ?? [];
  return (
    <SettingsPage
      title={t('roles')}
      section={tUser('administration')}
      count={answer.data && t('countRoles', { count: roles.length })}
      create={mayWrite ? { label: t('create'), act: () => setOpen('new') } : undefined}
      dialog={
        open && (
          <RoleDialog
            key={open === 'new' ? open : open.id}
            role={open === 'new' ? undefined : open}
            mayWrite={mayWrite}
            onClose={() => setOpen(undefined)}
          />
        )
      }
      answer={answer}
      empty={roles.length === 0 ? { icon: IconShieldOff, title: t('none'), text: t('noneText') } : undefined}
    >
      <SettingsTable
        caption={t('roles')}
        rows={roles}
        idOf={({ id }) => id}
        columns={[
          { name: 'name', label: t('name'), cell: ({ name }) => name },
          {
            name: 'permissions',
            label: t('permissions'),
            number: true,
            cell: ({ permissions }) => formatCount(Object.keys(permissions).length),
          },
          { name: 'users', label: t('users'), number: true, cell: ({ users }) => formatCount(users) },
        ]}
        open={{
          label: t(mayWrite ? 'edit' : 'see'),
          nameOf: ({ name }) => t(mayWrite ? 'editNamed' : 'seeNamed', { name }),
          act: setOpen,
        }}
      />
    </SettingsPage>
  );
}
