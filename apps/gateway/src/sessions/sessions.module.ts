import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { Calendars } from './calendars.port';
import { CloseSession } from './close-session/close-session.handler';
import { ForgetOldSessions } from './forget-old-sessions/forget-old-sessions.job';
import { OpenSession } from './open-session/open-session.handler';
import { Passwords } from './passwords';
import { Principals } from './principals.http';
import { ReadSession } from './read-session/read-session.query';
import { SessionRepository } from './session.repository';
import { SignInRepository } from './sign-in.repository';

@Module({
  imports: [StoresModule],
  providers: [
    Calendars,
    CloseSession,
    ForgetOldSessions,
    OpenSession,
    Passwords,
    Principals,
    ReadSession,
    SessionRepository,
    SignInRepository,
  ],
  exports: [Passwords, Principals],
})
export class SessionsModule {}
