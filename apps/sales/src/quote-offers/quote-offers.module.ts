import { Module } from '@nestjs/common';
import { QuotesModule } from '../quotes/quotes.module';
import { QuoteOffers } from './quote-offers.repository';
import { ReadQuoteOffer } from './read-quote-offer/read-quote-offer.query';
import { SignQuoteOffer } from './sign-quote-offer/sign-quote-offer.handler';

@Module({
  imports: [QuotesModule],
  controllers: [ReadQuoteOffer, SignQuoteOffer],
  providers: [QuoteOffers],
})
export class QuoteOffersModule {}
