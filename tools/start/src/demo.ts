import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { services } from '@comptoir/contracts';
import { readIfPresent, writePrivate } from '@comptoir/tool-servers';
import { databaseUrlOf } from './databases';
import { inherited } from './inherited';
import { place } from './place';
import { say, Trouble } from './screen';
import { administrator, type Surroundings } from './services';

export interface DemoAccount {
  email: string;
  password: string;
  /** In words: "Direction du réseau". */
  role: string;
  stores?: string;
  administrator?: boolean;
}

/** True when this installation has no demo data yet, and there is a program to load it. */
export function wantsDemo(dataOf: string): boolean {
  return existsSync(place.toolMain('demo')) && !loaded().includes(dataOf);
}

/**
 * Runs tools/demo. It is told where everything is, writes the accounts to DEMO_ACCOUNTS_FILE, and can be run
 * again after it was cut off: only success is remembered.
 */
export async function loadDemo(around: Surroundings, baseUrl: string): Promise<void> {
  const { secrets, servers } = around;
  const databases = services.map((service) => [
    `DATABASE_URL_${service.toUpperCase()}`,
    databaseUrlOf(servers.adminUrl, service, secrets.databases),
  ]);
  const child = spawn(process.execPath, [place.toolMain('demo')], {
    cwd: place.root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited(),
      ...(Object.fromEntries(databases) as Record<string, string>),
      BASE_URL: baseUrl,
      ADMIN_EMAIL: administrator,
      DEMO_PASSWORD: secrets.demoPassword,
      DEMO_ACCOUNTS_FILE: place.demoAccounts,
      CLOCK: process.env.CLOCK,
    },
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Trouble(`The demo data could not be loaded:\n${output.join('')}`);
  writePrivate(place.demoLoaded, JSON.stringify([...loaded(), servers.dataOf]));
}

/** Prints who can sign in: the demo accounts, or the first administrator where there is no demo data. */
export function sayAccounts(password: string): void {
  const first: DemoAccount = { email: administrator, password, role: 'Administrateur', administrator: true };
  const written = readIfPresent(place.demoAccounts);
  if (written === undefined) writePrivate(place.demoAccounts, JSON.stringify([first]));
  const accounts = written === undefined ? [first] : (JSON.parse(written) as DemoAccount[]);
  say('  Accounts (e-mail, password, role)');
  const width = Math.max(...accounts.map(({ email }) => email.length));
  for (const { email, password, role, stores } of accounts) {
    say(`    ${email.padEnd(width)}  ${password}  ${[role, stores].filter(Boolean).join(', ')}`);
  }
}

function loaded(): string[] {
  return JSON.parse(readIfPresent(place.demoLoaded) ?? '[]') as string[];
}
