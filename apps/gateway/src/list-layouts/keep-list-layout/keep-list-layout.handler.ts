import { keepListLayout, type RequestOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { ListLayoutRepository } from '../list-layout.repository';

@Injectable()
export class KeepListLayout {
  constructor(private readonly layouts: ListLayoutRepository) {}

  @AnswersHere(keepListLayout)
  async handle({ list, layout }: RequestOf<typeof keepListLayout>, { principal }: LocalCall): Promise<null> {
    await this.layouts.keep(principal.user.id, list, layout);
    return null;
  }
}
