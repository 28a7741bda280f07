import { existsSync } from 'node:fs';
import { type ServiceName, services } from '@comptoir/contracts';
import { freePorts } from '@comptoir/tool-servers';
import { databaseUrlOf } from './databases';
import { type Family, logHint, type Member } from './family';
import type { Servers } from './own-servers';
import { inherited } from './inherited';
import type { MailAddresses } from './mail-catcher';
import { place } from './place';
import { Trouble } from './screen';
import type { Secrets } from './secrets';

export interface Surroundings {
  secrets: Secrets;
  servers: Servers;
  publicPort: number;
  /** Where e-mails go. */
  mail: MailAddresses;
}

export interface RunningServices {
  /** Base address of each service that was started. */
  readonly addresses: ReadonlyMap<ServiceName, string>;
}

/** Starts every service that is built. Each has a port of its own on 127.0.0.1; the gateway has the public one. */
export async function startServices(around: Surroundings, family: Family): Promise<RunningServices> {
  const built = services.filter((service) => existsSync(place.serviceMain(service)));
  const ports = await freePorts(built.length);
  const addresses = new Map<ServiceName, string>(
    built.map((service, index) => [
      service,
      `http://127.0.0.1:${service === 'gateway' ? around.publicPort : ports[index]}`,
    ]),
  );
  for (const service of built) family.start(memberFor(service, addresses, around));
  return { addresses };
}

/** Signs in to an installation that nobody has signed in to before. */
export const administrator = 'admin@comptoir.example';

/** Demo accounts in whose name partners ask and hear, until the environment names others. */
const partnerAccounts =
  process.env.PARTNER_ACCOUNTS ??
  'accounting=gestionnaire@comptoir.example,logistics=direction@comptoir.example';

/** A service that dies this often before it has served will not serve. */
const HOPELESS = 3;

/** Resolves when every service answers that it is ready. */
export async function untilReady(
  { addresses }: RunningServices,
  family: Family,
  withinMs = 60_000,
): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  await Promise.all(
    [...addresses].map(async ([service, address]) => {
      let last = 'no answer';
      while (Date.now() < giveUpAt && family.deathsOf(service) < HOPELESS) {
        try {
          const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2_000) });
          if (response.ok) return;
          last = await response.text();
        } catch (error) {
          last = error instanceof Error ? error.message : String(error);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const spoken =
        family
          .get(service)
          ?.tail()
          .split('\n')
          .filter((line) => !line.startsWith('{')) ?? [];
      throw new Trouble([`${service} cannot serve (${last}). ${logHint(service)}`, ...spoken].join('\n'));
    }),
  );
}

function memberFor(
  service: ServiceName,
  addresses: ReadonlyMap<ServiceName, string>,
  around: Surroundings,
): Member {
  const { secrets, servers } = around;
  const publicUrl = `http://localhost:${around.publicPort}`;
  const own: Partial<Record<ServiceName, Member['env']>> = {
    gateway: {
      INTERNAL_TOKEN_PRIVATE_KEY: secrets.internalToken.private,
      SESSION_KEY: secrets.sessionKey,
      ADMIN_EMAIL: administrator,
      PARTNER_ACCOUNTS: partnerAccounts,
      ADMIN_PASSWORD: secrets.demoPassword,
      PUBLIC_URL: publicUrl,
      SALES_URL: addresses.get('sales'),
      WEB_ROOT: place.webRoot,
      HOST: process.env.HOST ?? '127.0.0.1',
    },
    sales: { PUBLIC_URL: publicUrl },
    notifications: {
      PUBLIC_URL: publicUrl,
      SMTP_URL: around.mail.smtpUrl,
      MAIL_LOOKUP_URL: around.mail.apiUrl,
      MAIL_DOMAIN: 'comptoir.example',
    },
  };
  return {
    name: service,
    command: process.execPath,
    args: ['--max-semi-space-size=8', place.serviceMain(service)],
    env: {
      ...inherited(),
      MALLOC_ARENA_MAX: '1', // with the small nursery: five services in less than 600 MiB
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrlOf(servers.adminUrl, service, secrets.databases),
      NATS_URL: servers.natsUrlOf(service),
      HOST: '127.0.0.1',
      PORT: new URL(addresses.get(service) ?? '').port,
      MIGRATE_ON_START: 'true',
      INTERNAL_TOKEN_PUBLIC_KEY: publicOnly(secrets.internalToken.public),
      CURSOR_KEY: secrets.cursorKey,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
      CLOCK: process.env.CLOCK,
      ...own[service],
    },
  };
}

function publicOnly(jwk: string): string {
  const { kty, crv, x } = JSON.parse(jwk) as Record<string, string>;
  return JSON.stringify({ kty, crv, x });
}
