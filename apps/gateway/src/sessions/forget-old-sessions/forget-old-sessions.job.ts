import { Db } from '@comptoir/persistence';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../session.repository';
import { SignInRepository } from '../sign-in.repository';

const everyMs = 600_000;

@Injectable()
export class ForgetOldSessions {
  constructor(
    private readonly db: Db,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInRepository,
  ) {}

  @Every(everyMs, 'old sessions were not forgotten')
  async run(): Promise<void> {
    await this.sessions.forgetOld(this.db);
    await this.signIns.forgetOld(this.db);
  }
}
