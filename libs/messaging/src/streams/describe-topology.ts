import { allAsks, allCommands, allEvents, services, topology, type ServiceName } from '@comptoir/contracts';
import { consumerConfigs, streamConfigs } from './definitions';
import { permissionsOfUser, users } from './permissions';

/** The map of everything that travels over NATS, as Markdown: made from what the program itself runs on. */
export function describeTopology(): string {
  return [
    '# What travels over NATS',
    '',
    'Generated from the contracts and the topology; do not edit.',
    '',
    '## Who talks to whom',
    '',
    table(['Service', 'asks', 'sends commands to', 'hears'], services.map(connectionsOf)),
    '',
    '## Asks',
    '',
    table(
      ['Subject', 'Over HTTP', 'Permission'],
      sorted(allAsks).map((ask) => [
        ask.subject,
        ask.http ? `${ask.http.method} ${ask.http.path}` : '',
        ask.permission ?? '',
      ]),
    ),
    '',
    '## Events and commands',
    '',
    table(
      ['Type', 'Subject', 'Heard by'],
      [...sorted(allEvents), ...sorted(allCommands)].map((one) => [
        one.type,
        one.subject('<id>'),
        one.kind === 'command' ? one.service : hearersOf(one.service).join(', '),
      ]),
    ),
    '',
    '## Streams',
    '',
    table(
      ['Stream', 'Subjects', 'Retention', 'When full'],
      streamConfigs().map(({ name, subjects, retention, discard }) => [
        name,
        subjects.join(', '),
        retention,
        `discard ${discard}`,
      ]),
    ),
    '',
    '## Durables',
    '',
    table(
      ['Durable', 'Stream'],
      consumerConfigs().map(({ stream, config }) => [config.durable_name, stream]),
    ),
    '',
    '## Permissions',
    '',
    ...users.flatMap(permissionsSection),
  ].join('\n');
}

function connectionsOf(service: ServiceName): string[] {
  const { asks, commands, hears } = topology[service];
  return [service, asks.join(', '), commands.join(', '), hears.join(', ')];
}

function hearersOf(producer: ServiceName): ServiceName[] {
  return services.filter((service) => topology[service].hears.includes(producer));
}

function permissionsSection(user: (typeof users)[number]): string[] {
  const { publish, subscribe } = permissionsOfUser(user);
  const rows = [
    ...publish.allow.map((subject) => ['may publish', subject]),
    ...publish.deny.map((subject) => ['may not publish', subject]),
    ...subscribe.allow.map((subject) => ['may hear', subject]),
  ];
  return [`### ${user}`, '', table(['', 'Subject'], rows), ''];
}

function sorted<T extends { readonly name: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => (/[<>*]/.test(cell) ? `\`${cell}\`` : cell)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
