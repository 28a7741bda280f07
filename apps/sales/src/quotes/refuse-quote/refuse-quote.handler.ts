import { refuseQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class RefuseQuote {
  constructor(private readonly desk: QuoteDesk) {}

  @Answers(refuseQuote)
  async handle({ quoteId, reason }: RequestOf<typeof refuseQuote>, context: AskContext) {
    const { quote, today } = await this.desk.open(quoteId, 'quote.write', context);
    quote.refuse(today, reason);
    return this.desk.keep([quote], 'quote.write', context);
  }
}
