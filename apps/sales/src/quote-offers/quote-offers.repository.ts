import type { QuoteOffer } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { QuotePapers } from '../quotes/quote-papers.port';
import { SigningLinks, type SigningLink } from '../quotes/sign-quote/signing-links.port';
import { offerStateOf } from './quote-offer';
import { quoteOfferErrors } from './quote-offer.errors';

/** What the holder of a link may see: that quote, and of it what its printed page says. */
@Injectable()
export class QuoteOffers {
  constructor(
    private readonly links: SigningLinks,
    private readonly papers: QuotePapers,
    private readonly db: Db,
  ) {}

  /** Refuses (`quote-offer.link-unknown`) a link that is not ours. */
  named(link: string): SigningLink {
    const named = this.links.read(link);
    if (!named) throw quoteOfferErrors.linkUnknown();
    return named;
  }

  async show({ quoteId, version }: SigningLink): Promise<QuoteOffer> {
    const [paper] = await this.papers.of([quoteId]);
    const state = paper && offerStateOf(paper, version);
    if (!state) throw quoteOfferErrors.linkUnknown();
    const { number, createdOn, expiryDate, project, lines, vat, note, store, customer } = paper;
    const { amountExclTax, amountInclTax } = paper;
    return {
      ...{ state, number, createdOn, expiryDate, project, lines, vat, note, amountExclTax, amountInclTax },
      store: { name: store.name, email: store.email, phone: store.phone },
      customer: { name: customer.name },
      ...(await this.signature(quoteId)),
    };
  }

  private async signature(quoteId: string): Promise<Pick<QuoteOffer, 'signedOn' | 'signerName'>> {
    const row = await this.db.one<Pick<QuoteOffer, 'signedOn' | 'signerName'>>(sql`
      select s.signed_on as "signedOn", g.signer_name as "signerName"
      from quote_state s left join quote_signature g using (quote_id) where s.quote_id = ${quoteId}`);
    return row ?? { signedOn: null, signerName: null };
  }
}
