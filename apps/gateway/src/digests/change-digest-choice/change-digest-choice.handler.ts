import { changeDigestChoice, type RequestOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { DigestMornings } from '../digest-mornings.port';
import { DigestRepository } from '../digest.repository';

@Injectable()
export class ChangeDigestChoice {
  constructor(
    private readonly digests: DigestRepository,
    private readonly mornings: DigestMornings,
  ) {}

  @AnswersHere(changeDigestChoice)
  async handle({ wanted }: RequestOf<typeof changeDigestChoice>, { principal }: LocalCall) {
    const { id } = principal.user;
    if (wanted) await this.digests.switchOn(id, (await this.mornings.of(principal)).nextAt);
    else await this.digests.switchOff(id);
    return { wanted };
  }
}
