import { extendQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class ExtendQuote {
  constructor(private readonly desk: QuoteDesk) {}

  @Answers(extendQuote)
  async handle({ quoteId, expiryDate }: RequestOf<typeof extendQuote>, context: AskContext) {
    const { quote, today } = await this.desk.open(quoteId, 'quote.send', context);
    quote.extend(expiryDate, today);
    return this.desk.keep([quote], 'quote.send', context);
  }
}
