import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface Settings {
  folder: string;
  url: string;
  email: string;
  password: string;
  dryRun: boolean;
}

interface Account {
  email: string;
  password: string;
  administrator?: boolean;
}

export const usage = `npm run import -- FOLDER [--url http://localhost:3000] [--dry-run]
Sends stores, parties, articles, projects and documents (.csv or .xlsx) of FOLDER, in this order.
Signs in with COMPTOIR_EMAIL and COMPTOIR_PASSWORD, or as the demo administrator of the Comptoir that runs here.`;

/** From the command line, the environment and what "npm start" left in `home`. Throws a sentence when something is missing. */
export function settingsFrom(args: string[], env: NodeJS.ProcessEnv, home: string): Settings {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new Error(usage);
  const running = read<{ url?: string }>(join(home, 'launcher.json'));
  const account = env.COMPTOIR_EMAIL
    ? { email: env.COMPTOIR_EMAIL, password: env.COMPTOIR_PASSWORD ?? '' }
    : read<Account[]>(join(home, 'demo-accounts.json'))?.find(({ administrator }) => administrator);
  if (!account) throw new Error('Nobody to sign in as: set COMPTOIR_EMAIL and COMPTOIR_PASSWORD.');
  return {
    folder,
    url: values.url ?? running?.url ?? 'http://localhost:3000',
    email: account.email,
    password: account.password,
    dryRun: values['dry-run'],
  };
}

function read<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined; // "npm start" has not been here
  }
}
