import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/**
 * How the sink treats the next messages.
 *
 * `accept`; `refuse-connection` (nobody listens); `4xx` (451), `450`, `421` (which ends the connection) and `5xx`
 * (answers to MAIL FROM); `4xx-after-data`
 * and `5xx-after-data`; `drop-after-data` (the message is recorded, then the connection is cut before
 * the answer: the sender cannot know).
 */
export type SmtpMode =
  | 'accept'
  | 'refuse-connection'
  | '421'
  | '450'
  | '4xx'
  | '5xx'
  | '4xx-after-data'
  | '5xx-after-data'
  | 'drop-after-data';

export interface CaughtMail {
  messageId: string | undefined;
  from: string;
  to: string[];
  /** The message as it was sent, headers included. */
  raw: string;
  at: Date;
}

export interface TestSmtp {
  readonly url: string;
  readonly port: number;
  /** Everything whose DATA ended and that was accepted or cut off, in order of arrival; recorded before the answer is sent. */
  readonly mails: CaughtMail[];
  /** When each MAIL FROM came, accepted or not, in milliseconds. */
  readonly attempts: number[];
  /** Connections that the sink has seen. */
  readonly connections: number;
  mode(mode: SmtpMode): Promise<void>;
  /** Waits this long after the end of DATA before answering. */
  delay(ms: number | (() => number)): void;
  stop(): Promise<void>;
}

/** A real SMTP server on a free port of 127.0.0.1 that records and misbehaves on order. */
export async function testSmtp(): Promise<TestSmtp> {
  const sink = new Sink();
  await sink.listen();
  return sink;
}

const codes: Record<'' | '-after-data', Partial<Record<SmtpMode, number>>> = {
  '': { '421': 421, '450': 450, '4xx': 451, '5xx': 550 },
  '-after-data': { '4xx-after-data': 451, '5xx-after-data': 550 },
};

class Sink implements TestSmtp {
  readonly mails: CaughtMail[] = [];
  readonly attempts: number[] = [];
  port = 0;
  connections = 0;
  private current: SmtpMode = 'accept';
  private wait: () => number = () => 0;
  private server = this.create();

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async listen(): Promise<void> {
    this.server = this.create();
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.port, '127.0.0.1', () => resolve());
    });
    this.server.on('error', () => undefined); // a sender that is killed resets its connection
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  async mode(mode: SmtpMode): Promise<void> {
    const listening = this.current !== 'refuse-connection';
    this.current = mode;
    if (listening && mode === 'refuse-connection') await this.close();
    if (!listening && mode !== 'refuse-connection') await this.listen();
  }

  delay(ms: number | (() => number)): void {
    this.wait = typeof ms === 'number' ? () => ms : ms;
  }

  async stop(): Promise<void> {
    if (this.current !== 'refuse-connection') await this.close();
  }

  private close(): Promise<void> {
    for (const connection of this.server.connections) socketOf(connection)?.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private create(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 200,
      onConnect: (_session, answer) => {
        this.connections += 1;
        answer();
      },
      onMailFrom: (_address, _session, answer) => {
        this.attempts.push(Date.now());
        answer(this.refusal(''));
      },
      onData: (stream, session, answer) => void this.receive(stream, session, answer),
    });
  }

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    answer: (error?: Error | null) => void,
  ) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const refused = this.refusal('-after-data');
    if (!refused) this.record(Buffer.concat(chunks).toString('utf8'), session);
    const wait = this.wait();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (this.current === 'drop-after-data') this.cut(session.id);
    else answer(refused);
  }

  private record(raw: string, session: SMTPServerSession): void {
    const headers = raw.split(/\r?\n\r?\n/, 1)[0] ?? '';
    this.mails.push({
      messageId: /^message-id:\s*(<[^>]*>)/im.exec(headers)?.[1],
      from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
      to: session.envelope.rcptTo.map((recipient) => recipient.address),
      raw,
      at: new Date(),
    });
  }

  private refusal(moment: '' | '-after-data'): Error | null {
    const code = codes[moment][this.current];
    if (code === undefined) return null;
    return Object.assign(new Error(code < 500 ? '4.3.0 try again later' : '5.7.1 refused'), {
      responseCode: code,
    });
  }

  private cut(sessionId: string): void {
    for (const connection of this.server.connections) {
      if (idOf(connection) === sessionId) socketOf(connection)?.destroy();
    }
  }
}

/** smtp-server publishes its open connections without describing them in its types. */
function socketOf(connection: unknown): { destroy(): void } | undefined {
  return (connection as { _socket?: { destroy(): void } })._socket;
}

function idOf(connection: unknown): string | undefined {
  return (connection as { id?: string }).id;
}
