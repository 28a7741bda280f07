import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './mail-store';

const MAX_MESSAGE = 50 * 1024 * 1024;

export interface CatcherSmtp {
  readonly port: number;
  stop(): Promise<void>;
}

/** An SMTP server that takes every message, from anyone to anyone, up to 50 MiB, and answers 250 once it is on disk. */
export async function startSmtp(store: MailStore, at: { host: string; port: number }): Promise<CatcherSmtp> {
  const server = new SMTPServer({
    authOptional: true,
    onAuth: (_auth, _session, answer) => answer(null, { user: 'anyone' }),
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: MAX_MESSAGE,
    closeTimeout: 1_000,
    onData: (stream, session, answer) => {
      receive(store, stream, session).then(
        () => answer(null),
        (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => resolve());
  });
  server.on('error', () => undefined); // a client that goes away is no event here
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function receive(
  store: MailStore,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw Object.assign(new Error('message too big'), { responseCode: 552 });
  await store.keep(Buffer.concat(chunks), {
    from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
    to: session.envelope.rcptTo.map((recipient) => recipient.address),
  });
}
