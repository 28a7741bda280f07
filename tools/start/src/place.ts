import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..', '..');
const home = resolve(process.env.COMPTOIR_HOME ?? join(root, '.comptoir'));

/** Where the launcher keeps what belongs to this checkout (COMPTOIR_HOME moves it). */
export const place = {
  root,
  home,
  secrets: join(home, 'secrets.json'),
  lock: join(home, 'launcher.json'),
  children: join(home, 'children.json'),
  postgres: join(home, 'postgres'),
  nats: join(home, 'nats'),
  mail: join(home, 'mail'),
  logs: join(home, 'logs'),
  demoLoaded: join(home, 'demo-loaded.json'),
  demoAccounts: join(home, 'demo-accounts.json'),
  partners: join(home, 'partners.env'),
  webRoot: join(root, 'apps', 'web', 'dist'),
  serviceMain: (service: string) => join(root, 'apps', service, 'dist', 'main.js'),
  toolMain: (tool: string) => join(root, 'tools', tool, 'dist', 'main.js'),
} as const;

/** Everything that the launcher and what it starts ever write. */
export const belongings: readonly string[] = [
  place.secrets,
  place.lock,
  place.children,
  place.postgres,
  place.nats,
  place.mail,
  place.logs,
  place.demoLoaded,
  place.demoAccounts,
  place.partners,
];
