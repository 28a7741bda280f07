import { partners } from '@comptoir/contracts';
import { exportsTo, holderOf, permissionsOfUser, users, type NatsHolder, type NatsUser } from './permissions';

export interface NatsServerSettings {
  readonly host?: string;
  readonly port: number;
  /** HTTP monitoring, on the same host; absent: none. */
  readonly monitorPort?: number;
  readonly storeDir: string;
  /** Of each who has one, and `system` for the system account. A service and what answers for it have one together. */
  readonly passwords: Readonly<Record<NatsHolder | 'system', string>>;
  /** JetStream's own ceiling, below the volume's size. Default 8 GiB. */
  readonly maxFileBytes?: number;
  /** Sync every write before it is acknowledged: production, on a server of 2.10 or newer (older ones refuse to start). */
  readonly syncAlways?: boolean;
}

/**
 * The configuration file of a nats-server for Comptoir: an account with two users per service, with the permissions
 * that the topology gives it, and the provisioner; an account with one user per partner, which reaches nothing but
 * what the first exports to it. There is no user without a password.
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
    ...users.filter(isOurs).map((user) => userBlock(user, passwords[holderOf(user)])),
    '    ]',
    '    exports: [',
    ...exported,
    '    ]',
    '  }',
    '  ERP {',
    `    ${partnerLimits}`,
    '    users: [',
    ...partners.map((partner) => userBlock(partner, passwords[partner])),
    '    ]',
    '    imports: [',
    ...imported,
    '    ]',
    '  }',
    `  SYS { users: [ { user: system, password: ${quoted(passwords.system)} } ] }`,
    '}',
    '',
  ].join('\n');
}

/** Of the whole account, kept by the server: what is above is cut off before anybody of ours sees it. */
const partnerLimits = 'limits: { max_payload: 64KB, max_connections: 32, max_subscriptions: 512 }';

const borders = partners.flatMap(exportsTo);
const exported = borders.map(
  ({ subject, many }) =>
    `      { service: ${quoted(subject)}, ${many ? 'response: stream, ' : ''}accounts: [ERP] }`,
);
const imported = borders.map(({ subject, as }) => {
  const to = as === subject ? '' : `, to: ${quoted(as)}`;
  return `      { service: { account: APP, subject: ${quoted(subject)} }${to} }`;
});

const isOurs = (user: NatsUser) => !partners.some((partner) => partner === user);

function userBlock(user: NatsUser, password: string): string {
  const { publish, subscribe, responses } = permissionsOfUser(user);
  const deny = publish.deny.length > 0 ? `, deny: ${list(publish.deny)}` : '';
  const answers = responses
    ? [`          allow_responses: { max: ${responses.max}, expires: ${quoted(responses.expires)} }`]
    : [];
  return [
    `      { user: ${user}, password: ${quoted(password)}, permissions: {`,
    `          publish: { allow: ${list(publish.allow)}${deny} }`,
    `          subscribe: { allow: ${list(subscribe.allow)} }`,
    ...answers,
    '      } }',
  ].join('\n');
}

function list(subjects: readonly string[]): string {
  return `[${subjects.map(quoted).join(', ')}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
