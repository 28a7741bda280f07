import { partners, wallTime, type PartnerName } from '@comptoir/contracts';
import { configOf, secret, type ConfigOf } from '@comptoir/service-kit';
import { z } from 'zod';

const privateJwk = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('must be a JSON web key');
      return z.NEVER;
    }
  })
  .pipe(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() }));

const partnerAccounts = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split('=')),
  )
  .pipe(z.array(z.tuple([z.enum(partners), z.email()])))
  .transform((pairs) => new Map<PartnerName, string>(pairs));

const atLeast = (least: number, preset: number) => z.coerce.number().int().min(least).default(preset);

export const gatewayConfig = configOf('gateway', {
  INTERNAL_TOKEN_PRIVATE_KEY: secret(privateJwk).describe(
    'Ed25519 private key (JWK) that signs the tokens shown to the services',
  ),
  SESSION_KEY: secret(z.string().min(32)).describe(
    'Signs the access tokens of sessions; the same on every instance',
  ),
  ADMIN_EMAIL: z
    .email()
    .optional()
    .describe('E-mail address of the first administrator, made when there is no user yet'),
  ADMIN_PASSWORD: secret(z.string().min(12)).optional().describe('Password of the first administrator'),
  SALES_URL: z
    .url()
    .default('http://127.0.0.1:3001')
    .describe('Private address of the sales service, for files too large for a message'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe(
      'Address that browsers use, and to which the links of the daily digest lead; with https, cookies are sent over TLS only',
    ),
  DIGEST_AT: wallTime
    .default('07:00')
    .describe('From when on working days the daily digest goes out, on the wall of each user’s zone'),
  WEB_ROOT: z.string().optional().describe('Folder of the built front; absent: no front is served'),
  TRUSTED_PROXIES: atLeast(0, 0).describe('How many proxies in front append to X-Forwarded-For'),
  RATE_LIMIT_PER_SECOND: atLeast(1, 200).describe('Requests per second and user, in the long run'),
  RATE_LIMIT_BURST: atLeast(1, 1_000).describe('Requests of one user at once'),
  PARTNER_ACCOUNTS: partnerAccounts.describe(
    'Whose rights each partner has, such as `accounting=compta@example.org`; a partner without an account asks and hears nothing',
  ),
  PARTNER_RATE_PER_SECOND: atLeast(1, 20).describe('Asks per second and partner, in the long run'),
  PARTNER_RATE_BURST: atLeast(1, 100).describe('Asks of one partner at once'),
  MAX_IN_FLIGHT: atLeast(1, 512).describe('Requests worked on at once; more are refused with 503'),
  MAX_LOOP_DELAY_MS: atLeast(20, 500).describe(
    'Mean delay of the event loop over a second above which requests are refused with 503',
  ),
});
export type GatewayConfig = ConfigOf<typeof gatewayConfig>;
