import { Readable } from 'node:stream';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { NotificationsConfig } from '../notifications.config';
import { outcomeOf, type MailOutcome } from './mail-outcome';

/** Signs with our own key, where there is one (RFC 6376). */
function dkimOf({
  DKIM_DOMAIN: domainName,
  DKIM_SELECTOR: keySelector,
  DKIM_PRIVATE_KEY: key,
}: NotificationsConfig) {
  return domainName && key ? { dkim: { domainName, keySelector, privateKey: key.reveal() } } : {};
}

/** Hands messages to the mail server over a few connections that are kept. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transport;
  /** Message-IDs whose text has begun to flow. */
  private readonly begun = new Set<string>();

  constructor(@Inject(CONFIG) config: NotificationsConfig) {
    this.transport = createTransport({
      url: config.SMTP_URL.reveal(),
      pool: true,
      maxConnections: config.MAIL_CONNECTIONS,
      maxMessages: Infinity,
      maxRequeues: 0, // whether to try again is ours to decide: it must not send twice
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      ...dkimOf(config),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // The text is read only once the server said go ahead: whoever reads it marks the message as begun.
    this.transport.use('stream', ({ message, data }, done) => {
      message.build((error, bytes) => {
        message.createReadStream = () => this.marked(String(data.messageId), bytes);
        done(error);
      });
    });
  }

  async send(message: SendMailOptions & { readonly messageId: string }): Promise<MailOutcome> {
    try {
      await this.transport.sendMail(message);
      return { kind: 'accepted' };
    } catch (error) {
      return outcomeOf(error as object, this.begun.has(message.messageId));
    } finally {
      this.begun.delete(message.messageId);
    }
  }

  /** Whether the server answers and lets us in. */
  async answers(): Promise<boolean> {
    return this.transport.verify().then(
      () => true,
      () => false,
    );
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private marked(messageId: string, bytes: Buffer): Readable {
    return Readable.from(
      (function* (begun) {
        begun.add(messageId);
        yield bytes;
      })(this.begun),
    );
  }
}
