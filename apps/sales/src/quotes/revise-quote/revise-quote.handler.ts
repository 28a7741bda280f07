import { reviseQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class ReviseQuote {
  constructor(private readonly desk: QuoteDesk) {}

  @Answers(reviseQuote)
  async handle({ quoteId }: RequestOf<typeof reviseQuote>, context: AskContext) {
    const { quote, today } = await this.desk.open(quoteId, 'quote.write', context);
    const revision = quote.revise(context.idFor(reviseQuote), today, newId);
    return this.desk.add(revision, 'quote.write', context);
  }
}
