import { readPurchaseStages, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { StageBook } from '../stage-book.repository';

@Controller()
export class ReadPurchaseStages {
  constructor(private readonly book: StageBook) {}

  @Answers(readPurchaseStages)
  async handle(_: RequestOf<typeof readPurchaseStages>, context: AskContext) {
    const newest = await this.book.newest();
    context.answerEtag(etagOf(newest.version));
    return newest;
  }
}
