import { generateKeyPairSync } from 'node:crypto';
import { type ServiceName, services } from '@comptoir/contracts';
import { holders, type NatsHolder } from '@comptoir/messaging';
import { randomPassword, readIfPresent, writePrivate } from '@comptoir/tool-servers';

/** Everything generated once for this checkout. The file is readable by its owner only. */
export interface Secrets {
  /** Of PostgreSQL's superuser. */
  postgres: string;
  /** Of each service's database role. */
  databases: Record<ServiceName, string>;
  nats: Record<NatsHolder | 'system', string>;
  cursorKey: string;
  sessionKey: string;
  /** Ed25519 key pair, as JSON web keys. */
  internalToken: { private: string; public: string };
  /** Of the demo accounts. */
  demoPassword: string;
}

/** The secrets of this checkout; what a newer version needs besides is added, what is there never changes. */
export function secretsIn(path: string): Secrets {
  const known = JSON.parse(readIfPresent(path) ?? '{}') as Partial<Secrets>;
  const secrets: Secrets = {
    postgres: known.postgres ?? randomPassword(),
    databases: passwords(services, known.databases),
    nats: passwords([...holders, 'system'], known.nats),
    cursorKey: known.cursorKey ?? randomPassword() + randomPassword(),
    sessionKey: known.sessionKey ?? randomPassword() + randomPassword(),
    internalToken: known.internalToken ?? keyPair(),
    demoPassword: known.demoPassword ?? 'comptoir-demo',
  };
  writePrivate(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function passwords<Name extends string>(
  names: readonly Name[],
  known: Partial<Record<Name, string>> = {},
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, known[name] ?? randomPassword()])) as Record<
    Name,
    string
  >;
}

function keyPair(): Secrets['internalToken'] {
  const pair = generateKeyPairSync('ed25519');
  return {
    private: JSON.stringify(pair.privateKey.export({ format: 'jwk' })),
    public: JSON.stringify(pair.publicKey.export({ format: 'jwk' })),
  };
}
