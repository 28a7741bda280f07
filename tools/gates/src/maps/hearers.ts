import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as contracts from '@comptoir/contracts';

const { allEvents, services } = contracts;
const apps = resolve(__dirname, '..', '..', '..', '..', 'apps');

/** The services that react to each event, as their sources say; a service's durables bring it many more. */
export function hearers(): ReadonlyMap<string, readonly contracts.ServiceName[]> {
  const heard = services.map((service) => ({ service, names: namesHeardBy(service) }));
  const names = new Map<unknown, string>(Object.entries(contracts).map(([name, told]) => [told, name]));
  return new Map(
    allEvents.map((event) => [
      event.type,
      heard.filter(({ names: own }) => own.has(names.get(event) ?? '')).map(({ service }) => service),
    ]),
  );
}

/** What stands in its `@On(…)`. */
function namesHeardBy(service: contracts.ServiceName): ReadonlySet<string> {
  const folder = join(apps, service, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.reaction.ts'),
  );
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/@On\((\w+)/g)].map(([, name = '']) => name)));
}
