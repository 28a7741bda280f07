import { configOf, secret, type ConfigOf } from '@comptoir/service-kit';
import { z } from 'zod';

export const notificationsConfig = configOf('notifications', {
  SMTP_URL: secret(z.url()).describe('Mail server, such as smtp://user:password@host:587'),
  MAIL_FROM: z
    .email()
    .default('no-reply@comptoir.example')
    .describe('Sender address; the store’s name stands before it'),
  MAIL_DOMAIN: z
    .string()
    .min(3)
    .default('comptoir.example')
    .describe('Right-hand side of Message-IDs; never change it while e-mails are under way'),
  MAIL_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(16)
    .default(4)
    .describe('Connections kept to the mail server'),
  MAIL_RATE_PER_SECOND: z.coerce
    .number()
    .min(0)
    .default(0)
    .describe('What the provider accepts, all replicas together; 0: no limit'),
  MAIL_LEASE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(60)
    .describe('After so long an e-mail whose sender died is looked up'),
  MAIL_LOOKUP_URL: z
    .url()
    .optional()
    .describe('Mailpit-compatible API that tells whether a Message-ID arrived'),
  MAIL_WHEN_UNKNOWN: z
    .enum(['once', 'delivery'])
    .default('once')
    .describe('Where nothing tells whether it arrived: never send twice, or rather send twice than never'),
  MAIL_GIVE_UP_HOURS: z.coerce
    .number()
    .min(1)
    .default(24)
    .describe('How long the mail server may answer "later" before an e-mail fails'),
  MAIL_PROBE_MS: z.coerce
    .number()
    .int()
    .min(10)
    .default(5000)
    .describe('How often a mail server that is down is tried'),
  SENT_MESSAGE_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(730)
    .describe('How long the words of a sent e-mail can be read; the e-mail itself stays in the list'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address of the gateway as recipients reach it; absent: no link to stop e-mails'),
  LINK_KEY: secret(z.string().min(32))
    .optional()
    .describe('Signs the links in e-mails, which stay good as long as it does; CURSOR_KEY where absent'),
  INBOUND_SECRET: secret(z.string().min(16))
    .optional()
    .describe('What the mail provider shows with each message that arrived; absent: none is taken'),
  DKIM_DOMAIN: z.string().optional().describe('Domain for which outgoing e-mails are signed (DKIM)'),
  DKIM_SELECTOR: z.string().default('comptoir').describe('Selector of the DKIM key in the DNS'),
  DKIM_PRIVATE_KEY: secret(z.string())
    .optional()
    .describe('Private key (PEM) of the DKIM signature; absent: the mail server signs, or nobody'),
});
export type NotificationsConfig = ConfigOf<typeof notificationsConfig>;
