import { findPurchaseStageChanges, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { StageBook } from '../stage-book.repository';

@Controller()
export class FindPurchaseStageChanges {
  constructor(private readonly book: StageBook) {}

  @Answers(findPurchaseStageChanges)
  async handle({ limit }: RequestOf<typeof findPurchaseStageChanges>) {
    return { items: await this.book.versions(limit) };
  }
}
