import { permissions, type Ask } from '@comptoir/contracts';
import { apiRoot } from '../http/contract-route';
import { isKeyedAsk } from '../http/keyed-asks';
import { seededRoles } from '../roles/seeded-roles';

const scopes = { own: 'own', store: 'home store', stores: 'own stores', network: 'network' } as const;

/** Who may do what, as it is when a house starts: for people, in Markdown. */
export function permissionsDocument(asks: readonly Ask[]): string {
  const routes = asks.filter(({ http }) => http);
  return [
    '# Permissions',
    '',
    'Made from the contracts and from the roles that a new house starts with; roles are data and may be changed by its administrators.',
    '',
    '## Roles',
    '',
    'How far each permission reaches: `own` documents (of which the user is the salesperson, or the assignee), the user’s `home store`, all of the user’s `own stores`, or the whole `network`.',
    '',
    row(['Permission', ...seededRoles.map(({ name }) => name)]),
    row(['---', ...seededRoles.map(() => '---')]),
    ...permissions.map((permission) =>
      row([`\`${permission}\``, ...seededRoles.map((role) => reachOf(role.permissions[permission]))]),
    ),
    '',
    '## Operations',
    '',
    'Besides the permission, every item is checked against its own store. An empty role list: every signed-in user.',
    '',
    row(['Operation', 'Ask', 'Permission', 'Roles']),
    row(['---', '---', '---', '---']),
    ...routes.map((ask) =>
      row([
        `\`${ask.http?.method} ${apiRoot}${ask.http?.path}\``,
        `\`${ask.name}\``,
        permissionOf(ask),
        rolesOf(ask),
      ]),
    ),
    row([`\`POST ${apiRoot}/imports/:entity\``, '', '`import.run`', holders('import.run')]),
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function reachOf(scope: keyof typeof scopes | undefined): string {
  return scope === undefined ? '' : scopes[scope];
}

function permissionOf(ask: Ask): string {
  if (ask.permission) return `\`${ask.permission}\``;
  if (isKeyedAsk(ask)) return 'none: whoever has the secret';
  return ask.name === 'gateway.session.open' ? 'none: anybody' : '';
}

function rolesOf({ permission }: Ask): string {
  return permission ? holders(permission) : '';
}

function holders(permission: (typeof permissions)[number]): string {
  const held = seededRoles.filter((role) => role.permissions[permission]);
  return held.length === seededRoles.length ? 'all' : held.map(({ name }) => name).join(', ');
}
