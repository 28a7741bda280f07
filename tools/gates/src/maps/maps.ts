import { allAsks, allCommands, allEvents, services, topology } from '@comptoir/contracts';
import { configurationFiles } from './configuration';
import { hearers } from './hearers';

/** The generated pages, by their path from the root of the repository. */
export function maps(): ReadonlyMap<string, string> {
  return new Map([['docs/maps/events.md', events()], ['docs/maps/asks.md', asks()], ...configurationFiles()]);
}

function events(): string {
  const heardBy = hearers();
  const sentBy = (receiver: string) =>
    services.filter((service) => topology[service].commands.some((to) => to === receiver));
  return page('Events and commands', [
    'Events stay in the stream of their producer; `<id>` is the aggregate. What nobody here hears is there for others.',
    table(
      ['event', 'subject', 'heard by'],
      allEvents.map((event) => [
        code(event.type),
        code(event.subject('<id>')),
        (heardBy.get(event.type) ?? []).join(', '),
      ]),
    ),
    'Commands are done once, by the service that they name.',
    table(
      ['command', 'subject', 'sent by'],
      allCommands.map((command) => [
        code(command.type),
        code(command.subject('<key>')),
        sentBy(command.service).join(', '),
      ]),
    ),
  ]);
}

function asks(): string {
  return page('Asks', [
    'Everything that a service can be asked. Those with a route are served by the gateway under `/api/v1`; the others are for services only.',
    table(
      ['ask', 'route', 'subject', 'permission'],
      allAsks.map(({ name, http, subject, permission }) => [
        code(name),
        http === undefined ? '' : code(`${http.method} ${http.path}`),
        code(subject),
        permission === undefined ? '' : code(permission),
      ]),
    ),
  ]);
}

function page(title: string, parts: readonly string[]): string {
  return (
    [
      `# ${title}`,
      'Written by `npm run docs:generate` from the contracts and the services; do not edit.',
      ...parts,
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** Rows in the order of their first cell, so that the page changes only where the contracts do. */
function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const sorted = [...rows].sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
  return [heading, heading.map(() => '---'), ...sorted].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
