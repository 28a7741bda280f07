import { findApprovalLimits, findRoles, type ResponseOf } from '@comptoir/contracts';
import { lazy, useState } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useMay, useUser } from '../../../session/session';
import { Amount } from '../../../ui/amount';
import { SettingsPage } from '../../../ui/settings/settings-page';
import { SettingsTable } from '../../../ui/settings/settings-table';
import { setLimitsWords } from './set-limits.words';

const LimitDialog = lazy(() => import('./limit-dialog'));
type Limit = ResponseOf<typeof findApprovalLimits>['items'][number];

/** A role and what it may approve; undefined where it has no limit of its own. */
export interface RoleLimit {
  readonly roleId: string | null;
  readonly name: string;
  readonly limit: string | null | undefined;
}

/** Administration › Seuils d'approbation. */
export function LimitsPage() {
  const t = useWords(setLimitsWords);
  const mayWrite = useUser().grants['approval-limit.write']?.scope === 'network';
  const mayRoles = useMay('user.read');
  const [open, setOpen] = useState<RoleLimit>();
  const answer = useAnswer(findApprovalLimits, {});
  const roles = useAnswer(findRoles, {}, { enabled: mayRoles, staleTime: 60_000 });
  const rows = rowsOf(answer.data?.items ?? [], roles.data?.items ?? [], t('otherRoles'));
  return (
    <SettingsPage
      title={t('title')}
      section={t('administration')}
      dialog={open && <LimitDialog row={open} onClose={() => setOpen(undefined)} />}
      answer={{ ...answer, isLoading: answer.isLoading || roles.isLoading }}
    >
      <p>{t('intro')}</p>
      <SettingsTable
        caption={t('title')}
        rows={rows}
        idOf={({ roleId }) => roleId ?? 'others'}
        columns={[
          { name: 'role', label: t('role'), cell: ({ name }) => name },
          {
            name: 'limit',
            label: t('limit'),
            number: true,
            cell: ({ roleId, limit }) =>
              limit ? (
                <Amount value={limit} />
              ) : (
                t(limit === undefined && roleId !== null ? 'asOthers' : 'noLimit')
              ),
          },
        ]}
        open={
          mayWrite
            ? { label: t('edit'), nameOf: ({ name }) => t('editNamed', { name }), act: setOpen }
            : undefined
        }
      />
    </SettingsPage>
  );
}

/** Every role, then the rest of them; a limit of a role that one may not see by its name is left out. */
function rowsOf(
  limits: readonly Limit[],
  roles: readonly { id: string; name: string }[],
  others: string,
): RoleLimit[] {
  const limitOf = (roleId: string | null) => limits.find((each) => each.roleId === roleId)?.limit;
  return [
    { roleId: null, name: others, limit: limitOf(null) },
    ...roles.map(({ id, name }) => ({ roleId: id, name, limit: limitOf(id) })),
  ];
}
