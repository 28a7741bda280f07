import { readQuoteOffer, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { QuoteOffers } from '../quote-offers.repository';

@Controller()
export class ReadQuoteOffer {
  constructor(private readonly offers: QuoteOffers) {}

  @Answers(readQuoteOffer)
  async handle({ link }: RequestOf<typeof readQuoteOffer>) {
    return this.offers.show(this.offers.named(link));
  }
}
