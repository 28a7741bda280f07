import { z } from 'zod';
import { secret } from './secret';

/** Variables as the operating system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The one place where the services' environment is read. */
export function processEnvironment(): Environment {
  return process.env;
}

const flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] });

const publicJwk = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('must be a JSON web key');
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      d: z.undefined('must not hold the private part').optional(),
    }),
  );

/** What every service is told. */
export const commonShape = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('Production refuses CLOCK, and a NATS server that may lose messages'),
  DATABASE_URL: secret(z.url({ protocol: /^postgres(ql)?$/ })).describe(
    "The service's own database, with its owner's role",
  ),
  NATS_URL: secret(z.url({ protocol: /^(nats|tls)$/ })).describe(
    "nats://user:password@host:port with the service's own user; it answers as user-answers, by the same password",
  ),
  NATS_MONITOR_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'HTTP monitoring of the NATS server; in production a service refuses one that does not sync every write',
    ),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('Port to listen on; 0 takes a free one'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOCK: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Freezes the business clock at this instant; refused in production'),
  CHECK_ANSWERS: flag
    .default(false)
    .describe(
      'Hold each answer against its contract before it is sent; for tests, it costs as much as the answer',
    ),
  INTERNAL_TOKEN_PUBLIC_KEY: publicJwk.describe(
    "Ed25519 public key (JWK) that proves the gateway's internal tokens",
  ),
  MIGRATE_ON_START: flag.default(false).describe('Migrate the database before serving'),
  DB_POOL: z.coerce.number().int().min(1).max(100).default(6).describe('Database connections at most'),
  CURSOR_KEY: secret(z.string().min(32)).describe('Signs the cursors of lists; the same on every instance'),
};

/** Faults that no single variable has. */
export function clockFault(values: { NODE_ENV?: unknown; CLOCK?: unknown }): string | undefined {
  return values.NODE_ENV === 'production' && values.CLOCK !== undefined
    ? 'may not be set in production'
    : undefined;
}
