import { cancelQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class CancelQuote {
  constructor(private readonly desk: QuoteDesk) {}

  @Answers(cancelQuote)
  async handle({ quoteId, reason }: RequestOf<typeof cancelQuote>, context: AskContext) {
    const { quote } = await this.desk.open(quoteId, 'quote.write', context);
    quote.cancel(reason);
    return this.desk.keep([quote], 'quote.write', context);
  }
}
