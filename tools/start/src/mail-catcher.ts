import { freePorts } from '@comptoir/tool-servers';
import type { Family } from './family';
import { place } from './place';
import { inherited } from './inherited';

export interface MailAddresses {
  smtpUrl: string;
  /** Mailpit's HTTP API; at `/`, the page. */
  apiUrl: string;
}

/** Starts the mailbox that catches every e-mail of this installation. */
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
  await child.line(/^ready /, 20_000);
  return { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, apiUrl: `http://127.0.0.1:${httpPort}` };
}
