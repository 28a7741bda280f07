import { readSession, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { Calendars } from '../calendars.port';

@Injectable()
export class ReadSession {
  constructor(private readonly calendars: Calendars) {}

  @AnswersHere(readSession)
  async handle(
    _: RequestOf<typeof readSession>,
    { principal }: LocalCall,
  ): Promise<ResponseOf<typeof readSession>> {
    return { user: principal.user, calendar: await this.calendars.of(principal) };
  }
}
