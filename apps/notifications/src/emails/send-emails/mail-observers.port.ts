import { Logger, ServiceMetrics } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { MailQueue } from './mail-queue.repository';
import { MailServerDown } from './mail-round.port';

/** What operations people see of the sender. */
@Injectable()
export class MailObservers {
  constructor(
    private readonly logger: Logger,
    metrics: ServiceMetrics,
    queue: MailQueue,
  ) {
    metrics.gauge('comptoir_email_queued', 'E-mails that have not come to an end', () => queue.queued());
  }

  troubled(error: unknown): void {
    if (error instanceof MailServerDown)
      this.logger.warn({ reason: error.message }, 'no e-mail can be sent for now');
    else this.logger.error({ error }, 'a round of e-mails broke off');
  }
}
