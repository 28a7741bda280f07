import { parseArgs } from 'node:util';
import { services } from '@comptoir/contracts';
import { Db, dataSourceOf } from '@comptoir/persistence';
import { DeadLetters, type DeadLetterChoice } from './dead-letters';
import { databaseUrlOf, whoDecides } from './dead-letters.config';

export const usage = `npm run dead-letters -- COMMAND --service SERVICE [options]

  list                     open dead letters, grouped by cause
  list --each              one line per dead letter
  show --id ID             one dead letter in full
  replay  CHOICE           handle again, through the same reaction, with the same message id
  discard CHOICE --reason TEXT

CHOICE is --id ID, --cause FINGERPRINT or --all; --dry-run only counts.
--database-url URL names a database other than that of npm start; --by NAME says who decides.`;

const options = {
  service: { type: 'string' },
  id: { type: 'string' },
  cause: { type: 'string' },
  all: { type: 'boolean' },
  each: { type: 'boolean' },
  reason: { type: 'string' },
  by: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'database-url': { type: 'string' },
} as const;

/** Carries out one command line; returns what to print. Throws a sentence for the user when it cannot. */
export async function runCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command] = positionals;
  if (!command || !['list', 'show', 'replay', 'discard'].includes(command)) throw new Error(usage);
  const service = services.find((known) => known === values.service);
  if (!service) throw new Error(`--service is one of ${services.join(', ')}`);

  const db = await Db.open(dataSourceOf(databaseUrlOf(service, values['database-url']), [], 1));
  try {
    const letters = new DeadLetters(db);
    if (command === 'list') return await listed(letters, values.each === true);
    if (command === 'show') return await shown(letters, values.id);
    const choice = choiceOf(values);
    if (values['dry-run']) return `${await letters.count(choice)} chosen; nothing was changed`;
    const by = whoDecides(values.by);
    if (command === 'replay') return `${await letters.replay(choice, by)} marked to be handled again`;
    return `${await letters.discard(choice, by, values.reason ?? '')} discarded`;
  } finally {
    await db.close();
  }
}

async function listed(letters: DeadLetters, each: boolean): Promise<string> {
  const lines = each
    ? (await letters.list({ limit: 1_000 })).map(
        (one) =>
          `${one.id}  ${one.lastAt.toISOString()}  ${one.consumer}  ${one.subject}  ${one.errorMessage}`,
      )
    : (await letters.groups()).map(
        (one) => `${one.fingerprint}  ${one.count} x  ${one.consumer}  ${one.errorClass}: ${one.example}`,
      );
  return lines.length > 0 ? lines.join('\n') : 'No dead letters.';
}

async function shown(letters: DeadLetters, id: string | undefined): Promise<string> {
  const letter = id ? await letters.show(id) : undefined;
  if (!letter) throw new Error('No dead letter has this --id');
  return JSON.stringify(letter, null, 2);
}

function choiceOf(values: { id?: string; cause?: string; all?: boolean }): DeadLetterChoice {
  if (values.id) return { id: values.id };
  if (values.cause) return { fingerprint: values.cause };
  if (values.all) return { all: true };
  throw new Error('Say which: --id ID, --cause FINGERPRINT or --all');
}
