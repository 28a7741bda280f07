import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testPublicKey, type TestService } from '@comptoir/testing';

const root = join(__dirname, '..', '..', '..');
const main = [
  '--conditions=@comptoir/source',
  '-r',
  join(root, 'tools', 'swc-register.cjs'),
  join(root, 'apps', 'purchasing', 'src', 'main.ts'),
];

/** An instance of the service beside this one, in a process of its own, that kills itself at the place named. */
export function anInstanceOf(purchasing: TestService, crashAt?: string) {
  const child = spawn(process.execPath, main, {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: purchasing.database.url,
      NATS_URL: purchasing.nats.urlOf('purchasing'),
      PORT: '0',
      INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(testPublicKey),
      CURSOR_KEY: 'only for tests, thirty-two characters and more',
      ...(crashAt && { CRASH_AT: crashAt }),
    },
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return { ended, stop: async () => (child.kill('SIGTERM'), ended) };
}
