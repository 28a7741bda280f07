import { createTransport, type SendMailOptions } from 'nodemailer';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { NotificationsConfig } from '../notifications.config';
import { outcomeOf, type MailOutcome } from './mail-outcome';

/** Hands messages to the mail server over a few connections that are kept. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transport;

  constructor(@Inject(CONFIG) config: NotificationsConfig) {
    this.transport = createTransport({
      url: config.SMTP_URL.reveal(),
      pool: true,
      maxConnections: config.MAIL_CONNECTIONS,
      maxMessages: Infinity,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(message: SendMailOptions): Promise<MailOutcome> {
    try {
      await this.transport.sendMail(message);
      return { kind: 'accepted' };
    } catch (error) {
      return outcomeOf(error as object);
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
}
