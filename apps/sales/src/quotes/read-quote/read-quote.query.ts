import { readQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteViews } from './quote-views.repository';

@Controller()
export class ReadQuote {
  constructor(private readonly views: QuoteViews) {}

  @Answers(readQuote)
  handle({ quoteId }: RequestOf<typeof readQuote>, context: AskContext) {
    return this.views.show(quoteId, 'quote.read', context);
  }
}
