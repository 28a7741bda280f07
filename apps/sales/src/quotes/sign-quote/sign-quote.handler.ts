import { signQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class SignQuote {
  constructor(private readonly desk: QuoteDesk) {}

  @Answers(signQuote)
  async handle({ quoteId, signedOn, reason }: RequestOf<typeof signQuote>, context: AskContext) {
    const { quote, today } = await this.desk.open(quoteId, 'quote.sign', context);
    quote.sign(today, { signedOn, reason });
    return this.desk.keep([quote], 'quote.sign', context);
  }
}
