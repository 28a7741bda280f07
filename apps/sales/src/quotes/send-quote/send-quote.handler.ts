import { sendQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class SendQuote {
  constructor(private readonly desk: QuoteDesk) {}

  @Answers(sendQuote)
  async handle({ quoteId }: RequestOf<typeof sendQuote>, context: AskContext) {
    const { quote, today, validityDays } = await this.desk.open(quoteId, 'quote.send', context);
    const predecessor = await this.desk.predecessorOf(quote);
    quote.send(today, validityDays, predecessor);
    return this.desk.keep(predecessor ? [quote, predecessor] : [quote], 'quote.send', context);
  }
}
