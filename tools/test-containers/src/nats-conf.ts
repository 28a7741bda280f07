import { holders, natsServerConfig } from '@comptoir/messaging';

/**
 * The configuration of the NATS container. Passwords are variables, which nats-server reads from its environment;
 * what it acknowledges is on disk. Written to deploy/docker/nats.conf, and held equal to it by a test.
 */
export function natsConf(): string {
  const variables = Object.fromEntries(
    [...holders, 'system'].map((user) => [user, `$NATS_PASSWORD_${user.toUpperCase()}`]),
  );
  const config = natsServerConfig({
    host: '0.0.0.0',
    port: 4222,
    monitorPort: 8222,
    storeDir: '/data',
    passwords: variables as Parameters<typeof natsServerConfig>[0]['passwords'],
    syncAlways: true,
  });
  const heading =
    '# Generated from the topology of libs/contracts: npm run test:containers -- write-nats-conf\n';
  return heading + config.replace(/"(\$NATS_PASSWORD_[A-Z]+)"/g, '$1');
}
