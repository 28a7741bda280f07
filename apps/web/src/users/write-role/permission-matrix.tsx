import { grantScope, type Permission } from '@comptoir/contracts';
import { useId } from 'react';
import { useWords } from '../../lib/words';
import { permissionWords } from './permission.words';
import { groups, withScope, type Permissions } from './role-draft';
import classes from './role-dialog.module.css';
import { roleWords } from './role.words';

const scopes = ['none', ...grantScope.options] as const;
type Scope = (typeof scopes)[number];

interface PermissionMatrixProps {
  held: Permissions;
  readOnly: boolean;
  onChange: (held: Permissions) => void;
}

/** Permissions by how far they reach; arrows move inside a row, as in any group of radio buttons. */
export function PermissionMatrix({ held, readOnly, onChange }: PermissionMatrixProps) {
  const t = useWords(roleWords);
  const tPermission = useWords(permissionWords);
  return (
    <div className={classes.scroll}>
      <table className={classes.matrix}>
        <caption className="sr-only">{t('permissions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('permission')}</th>
            {scopes.map((scope) => (
              <th key={scope} scope="col">
                {t(wordOf(scope))}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, permissions }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={scopes.length + 1} className={classes.group}>
                {tPermission(name)}
              </th>
            </tr>
            {permissions.map((permission) => (
              <PermissionRow
                key={permission}
                permission={permission}
                scope={held[permission] ?? 'none'}
                readOnly={readOnly}
                onChange={(scope) => onChange(withScope(held, permission, scope))}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface PermissionRowProps {
  permission: Permission;
  scope: Scope;
  readOnly: boolean;
  onChange: (scope: Scope) => void;
}

function PermissionRow({ permission, scope: held, readOnly, onChange }: PermissionRowProps) {
  const t = useWords(roleWords);
  const name = useWords(permissionWords)(permission);
  const group = useId();
  return (
    <tr>
      <th scope="row">{name}</th>
      {scopes.map((scope) => (
        <td key={scope}>
          <label className={classes.cell}>
            <input
              type="radio"
              name={group}
              aria-label={t('cell', { permission: name, scope: t(wordOf(scope)) })}
              checked={held === scope}
              disabled={readOnly && held !== scope}
              onChange={() => {
                if (!readOnly) onChange(scope);
              }}
            />
          </label>
        </td>
      ))}
    </tr>
  );
}

const wordOf = (scope: Scope) => (scope === 'none' ? 'none_scope' : scope);
