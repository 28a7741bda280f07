import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, users } from '@comptoir/messaging';
import { startNats } from '@comptoir/tool-servers';
import { connect } from '@nats-io/transport-node';
import { natsConf } from './nats-conf';

const root = join(__dirname, '../../..');

it('the NATS configuration of docker-compose is the one that the topology gives', () => {
  expect(readFileSync(join(root, 'deploy/docker/nats.conf'), 'utf8')).toBe(natsConf());
});

it('nats-server takes it, with the passwords that make-env gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-nats-conf-'));
  const made = spawnSync(process.execPath, [join(root, 'deploy/docker/make-env.mjs')], { encoding: 'utf8' });
  const passwords = new Map(made.stdout.split('\n').map((line) => line.split('=') as [string, string]));
  const server = await startNats({
    folder,
    leftovers: folder,
    env: Object.fromEntries(passwords),
    config: ({ port, storeDir }) =>
      natsConf()
        .replace('0.0.0.0:4222', `127.0.0.1:${port}`)
        .replace(/^http: .*$/m, '')
        .replace('/data', storeDir)
        .replace(', sync_interval: always', ''), // Debian's 2.9 does not know it; the image of docker-compose does
  });
  for (const user of users) {
    const pass = passwords.get(`NATS_PASSWORD_${holderOf(user).toUpperCase()}`) ?? '';
    const connection = await connect({
      servers: `127.0.0.1:${server.port}`,
      user,
      pass,
      inboxPrefix: `_INBOX_${user}`,
    });
    await connection.close();
  }
  await expect(
    connect({ servers: `127.0.0.1:${server.port}`, user: 'sales', pass: 'wrong' }),
  ).rejects.toThrow();
  await server.stop();
  rmSync(folder, { recursive: true });
});
