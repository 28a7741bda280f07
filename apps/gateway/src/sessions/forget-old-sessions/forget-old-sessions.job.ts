import { Db } from '@comptoir/persistence';
import { Logger } from '@comptoir/service-kit';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SessionRepository } from '../session.repository';
import { SignInRepository } from '../sign-in.repository';

const everyMs = 600_000;

@Injectable()
export class ForgetOldSessions implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Db,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), everyMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    try {
      await this.sessions.forgetOld(this.db);
      await this.signIns.forgetOld(this.db);
    } catch (error) {
      this.logger.warn({ err: error }, 'old sessions were not forgotten');
    }
  }
}
