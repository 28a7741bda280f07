import { permissionsOfUser, users, type NatsUser } from './permissions';

export interface NatsServerSettings {
  readonly host?: string;
  readonly port: number;
  /** HTTP monitoring, on the same host; absent: none. */
  readonly monitorPort?: number;
  readonly storeDir: string;
  /** One password per user, and `system` for the system account. */
  readonly passwords: Readonly<Record<NatsUser | 'system', string>>;
  /** JetStream's own ceiling, below the volume's size. Default 8 GiB. */
  readonly maxFileBytes?: number;
  /** Sync every write before it is acknowledged: production, on a server of 2.10 or newer (older ones refuse to start). */
  readonly syncAlways?: boolean;
}

/**
 * The configuration file of a nats-server for Comptoir: one account, one user per service with the permissions
 * that the topology gives it, and the provisioner. There is no user without a password.
 */
export function natsServerConfig(settings: NatsServerSettings): string {
  const {
    host = '127.0.0.1',
    port,
    monitorPort,
    storeDir,
    passwords,
    maxFileBytes = 8 * 1024 ** 3,
  } = settings;
  return [
    'server_name: comptoir',
    `listen: ${quoted(`${host}:${port}`)}`,
    ...(monitorPort ? [`http: ${quoted(`${host}:${monitorPort}`)}`] : []),
    'max_payload: 1MB',
    'write_deadline: "10s"',
    `jetstream { store_dir: ${quoted(storeDir)}, max_file_store: ${maxFileBytes}${settings.syncAlways ? ', sync_interval: always' : ''} }`,
    'system_account: SYS',
    'accounts {',
    '  APP {',
    '    jetstream: enabled',
    '    users: [',
    ...users.map((user) => userBlock(user, passwords[user])),
    '    ]',
    '  }',
    `  SYS { users: [ { user: system, password: ${quoted(passwords.system)} } ] }`,
    '}',
    '',
  ].join('\n');
}

function userBlock(user: NatsUser, password: string): string {
  const { publish, subscribe, responses } = permissionsOfUser(user);
  const deny = publish.deny.length > 0 ? `, deny: ${list(publish.deny)}` : '';
  return [
    `      { user: ${user}, password: ${quoted(password)}, permissions: {`,
    `          publish: { allow: ${list(publish.allow)}${deny} }`,
    `          subscribe: { allow: ${list(subscribe.allow)} }`,
    `          allow_responses: { max: ${responses.max}, expires: ${quoted(responses.expires)} }`,
    '      } }',
  ].join('\n');
}

function list(subjects: readonly string[]): string {
  return `[${subjects.map(quoted).join(', ')}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
