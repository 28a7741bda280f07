import { finalizeQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class FinalizeQuote {
  constructor(private readonly desk: QuoteDesk) {}

  @Answers(finalizeQuote)
  async handle({ quoteId }: RequestOf<typeof finalizeQuote>, context: AskContext) {
    const { quote, today } = await this.desk.open(quoteId, 'quote.write', context);
    quote.finalize(today);
    return this.desk.keep([quote], 'quote.write', context);
  }
}
