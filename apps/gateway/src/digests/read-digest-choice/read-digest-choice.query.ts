import { readDigestChoice, type RequestOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { DigestRepository } from '../digest.repository';

@Injectable()
export class ReadDigestChoice {
  constructor(private readonly digests: DigestRepository) {}

  @AnswersHere(readDigestChoice)
  async handle(_: RequestOf<typeof readDigestChoice>, { principal }: LocalCall) {
    return { wanted: await this.digests.isWanted(principal.user.id) };
  }
}
