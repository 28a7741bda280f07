import { readSession, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';

@Injectable()
export class ReadSession {
  @AnswersHere(readSession)
  async handle(_: RequestOf<typeof readSession>, call: LocalCall): Promise<ResponseOf<typeof readSession>> {
    return { user: call.principal.user };
  }
}
