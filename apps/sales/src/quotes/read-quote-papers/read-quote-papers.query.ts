import { readQuotePapers, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuotePapers } from '../quote-papers.port';

@Controller()
export class ReadQuotePapers {
  constructor(private readonly papers: QuotePapers) {}

  @Answers(readQuotePapers)
  async handle({ quoteIds }: RequestOf<typeof readQuotePapers>) {
    return { items: await this.papers.of(quoteIds) };
  }
}
