import { openSession, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../../gateway.config';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { Passwords } from '../passwords';
import { Principals } from '../principals.http';
import { sessionCookie } from '../session-cookie';
import { sessionErrors } from '../session.errors';
import { SignInRepository } from '../sign-in.repository';

const workingDay = 12 * 3_600;
const sharedComputer = 30 * 60;

@Injectable()
export class OpenSession {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly passwords: Passwords,
    private readonly principals: Principals,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @AnswersHere(openSession)
  async handle(
    request: RequestOf<typeof openSession>,
    call: LocalCall,
  ): Promise<ResponseOf<typeof openSession>> {
    const email = request.email.toLowerCase();
    const userId = await this.identify(email, request.password, call.address);
    const expiresIn = request.shared ? sharedComputer : workingDay;
    const principal = await this.principals.open({ id: newId(), userId, seconds: expiresIn });
    const expiresAt = new Date(Date.now() + expiresIn * 1_000);
    const accessToken = await this.principals.tokens.sign({
      sessionId: principal.sessionId,
      userId,
      expiresAt,
    });
    call.setCookie(
      sessionCookie(accessToken, {
        maxAge: expiresIn,
        secure: this.config.PUBLIC_URL?.startsWith('https:') ?? false,
      }),
    );
    return {
      accessToken,
      expiresIn,
      user: principal.user,
      calendar: await this.principals.calendars.of(principal),
    };
  }

  /** The same steps for an address that nobody has, so that neither answer nor time tells. */
  private async identify(email: string, password: string, address: string): Promise<string> {
    const { userId, passwordHash, familiar } = await this.signIns.account(email, address);
    await this.signIns.takeTry(email, address, familiar);
    const matches = await this.passwords.matches(passwordHash, password);
    if (!matches || userId === null) throw sessionErrors.wrongCredentials();
    await this.signIns.succeeded(email, address, { userId, familiar });
    return userId;
  }
}
