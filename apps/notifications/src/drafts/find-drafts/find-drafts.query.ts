import { findDrafts, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Drafts } from '../drafts.repository';

@Controller()
export class FindDrafts {
  constructor(private readonly drafts: Drafts) {}

  @Answers(findDrafts)
  async handle(_ask: RequestOf<typeof findDrafts>, { caller }: AskContext) {
    return { items: await this.drafts.find(caller.userId) };
  }
}
