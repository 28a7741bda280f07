import { Logger, ServiceMetrics } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { MailQueue } from './mail-queue.repository';
import { MailServerDown } from './mail-round.port';
import { MailServer } from './mail-server.repository';

/** What operations people and other services see of the sender. */
@Injectable()
export class MailObservers {
  constructor(
    private readonly logger: Logger,
    private readonly server: MailServer,
    metrics: ServiceMetrics,
    queue: MailQueue,
  ) {
    metrics.gauge('comptoir_email_queued', 'E-mails that have not come to an end', () => queue.queued());
  }

  async troubled(error: unknown): Promise<void> {
    if (error instanceof MailServerDown) {
      this.logger.warn({ reason: error.message }, 'no e-mail can be sent for now');
      await this.server.turn(false).catch((failure: unknown) => this.troubled(failure));
    } else this.logger.error({ error }, 'a round of e-mails broke off');
  }

  /** Whether a replica found the mail server down, and none has had an answer since. */
  awaited(): Promise<boolean> {
    return this.server.isDown();
  }

  answered(): Promise<void> {
    return this.server.turn(true);
  }
}
