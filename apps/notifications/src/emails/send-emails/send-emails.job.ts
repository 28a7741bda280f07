import { CONFIG } from '@comptoir/service-kit';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { NotificationsConfig } from '../../notifications.config';
import { MailTransport } from '../../transport/mail-transport.port';
import { MailObservers } from './mail-observers.port';
import { MailRound } from './mail-round.port';

const idleMs = 1_000;

/** Sends what is queued, round after round; while the mail server or sales is down it waits and probes. */
@Injectable()
export class SendEmails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: Promise<void> | undefined;
  private stopping = false;
  private endPause: () => void = () => undefined;

  constructor(
    private readonly round: MailRound,
    private readonly transport: MailTransport,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
    private readonly observers: MailObservers,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** There is something to send. */
  wake(): void {
    this.endPause();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        if (await this.observers.awaited()) await this.untilAnswered();
        const busy = await this.round.run();
        if (!busy) await this.pause(idleMs);
      } catch (error) {
        await this.observers.troubled(error);
        await this.pause(this.config.MAIL_PROBE_MS);
      }
    }
  }

  private async untilAnswered(): Promise<void> {
    while (!this.stopping) {
      if (await this.transport.answers()) return this.observers.answered();
      await this.pause(this.config.MAIL_PROBE_MS);
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => (clearTimeout(timer), resolve());
    });
  }
}
