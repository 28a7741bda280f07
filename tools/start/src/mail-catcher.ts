import { freePorts } from '@comptoir/tool-servers';
import type { Family } from './family';
import { place } from './place';
import { inherited } from './inherited';

export interface MailAddresses {
  /** Resolves when it takes messages. */
  ready: Promise<unknown>;
  smtpUrl: string;
  /** Mailpit's HTTP API; at `/`, the page. */
  apiUrl: string;
}

/** Starts the mailbox that catches every e-mail of this installation; its addresses are known before it answers. */
export async function startMailCatcher(family: Family): Promise<MailAddresses> {
  const [smtpPort, httpPort] = await freePorts(2);
  const child = family.start({
    name: 'mail-catcher',
    command: process.execPath,
    args: [place.toolMain('mail-catcher')],
    env: {
      ...inherited(),
      MAIL_FOLDER: place.mail,
      SMTP_PORT: String(smtpPort),
      HTTP_PORT: String(httpPort),
    },
  });
  const ready = child.line(/^ready /, 60_000);
  ready.catch(() => undefined); // told to the one who waits for it
  return { ready, smtpUrl: `smtp://127.0.0.1:${smtpPort}`, apiUrl: `http://127.0.0.1:${httpPort}` };
}
