import { findListLayouts, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { ListLayoutRepository } from '../list-layout.repository';

@Injectable()
export class FindListLayouts {
  constructor(private readonly layouts: ListLayoutRepository) {}

  @AnswersHere(findListLayouts)
  async handle(
    _: RequestOf<typeof findListLayouts>,
    { principal }: LocalCall,
  ): Promise<ResponseOf<typeof findListLayouts>> {
    return { items: await this.layouts.of(principal.user.id) };
  }
}
