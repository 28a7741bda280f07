import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEvents } from '@comptoir/contracts';
import { repositoryRoot } from '../sequence/run-command';
import { compareWithReleased, schemaText, type Released } from './released-events';

const folder = join(repositoryRoot, 'libs', 'contracts', 'src', 'released');
const ending = '.json';

export function readReleased(): Released {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  return new Map(
    files.map((name) => [name.slice(0, -ending.length), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Writes the schema of each event that has none yet, or of those named. What is released is never written again. */
export function releaseEvents(types: readonly string[]): number {
  const { changed, missing, unreleased } = compareWithReleased(allEvents, readReleased());
  for (const type of changed)
    console.error(`${type} differs from what was released: write the next version beside it.`);
  for (const type of missing) console.error(`${type} was released and is defined nowhere.`);
  const unknown = types.filter((type) => !unreleased.includes(type));
  for (const type of unknown) console.error(`${type} is not an event that waits for its release.`);
  if (changed.length + missing.length + unknown.length > 0) return 1;
  for (const event of allEvents.filter(({ type }) => unreleased.includes(type))) {
    if (types.length > 0 && !types.includes(event.type)) continue;
    writeFileSync(join(folder, `${event.type}${ending}`), schemaText(event));
    console.log(`Released ${event.type}`);
  }
  return 0;
}
