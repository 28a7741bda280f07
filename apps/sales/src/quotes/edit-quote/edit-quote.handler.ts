import { editQuote, type RequestOf } from '@comptoir/contracts';
import { requiredVersion, Answers, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import { contentOf } from '../quote-line';
import { QuoteDesk } from '../quote-desk.repository';

@Controller()
export class EditQuote {
  constructor(
    private readonly desk: QuoteDesk,
    private readonly catalogue: Catalogue,
  ) {}

  @Answers(editQuote)
  async handle({ quoteId, ...content }: RequestOf<typeof editQuote>, context: AskContext) {
    requiredVersion(context.etag);
    const { quote, today } = await this.desk.open(quoteId, 'quote.write', context);
    const offers = await this.catalogue.offersOf(content.lines);
    quote.edit(contentOf(content, offers, newId), today);
    return this.desk.keep([quote], 'quote.write', context);
  }
}
