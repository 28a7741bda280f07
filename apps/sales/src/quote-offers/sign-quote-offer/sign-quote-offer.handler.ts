import { signQuoteOffer, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { CustomerSigning } from '../../quotes/sign-quote/customer-signing.port';
import { QuoteOffers } from '../quote-offers.repository';

@Controller()
export class SignQuoteOffer {
  constructor(
    private readonly offers: QuoteOffers,
    private readonly signing: CustomerSigning,
  ) {}

  @Answers(signQuoteOffer)
  async handle({ link, signerName }: RequestOf<typeof signQuoteOffer>) {
    const named = this.offers.named(link);
    await this.signing.sign(named, signerName);
    return this.offers.show(named);
  }
}
