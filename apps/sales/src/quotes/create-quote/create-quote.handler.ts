import { createQuote, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import { contentOf } from '../quote-line';
import { QuoteDesk } from '../quote-desk.repository';
import { Quote } from '../quote';

@Controller()
export class CreateQuote {
  constructor(
    private readonly desk: QuoteDesk,
    private readonly catalogue: Catalogue,
  ) {}

  @Answers(createQuote)
  async handle({ projectId, ...content }: RequestOf<typeof createQuote>, context: AskContext) {
    const project = await this.desk.beginOn(projectId, 'quote.write', context);
    const offers = await this.catalogue.offersOf(content.lines);
    const quote = Quote.draft(
      { ...project, id: context.idFor(createQuote) },
      contentOf(content, offers, newId),
    );
    return this.desk.add(quote, 'quote.write', context);
  }
}
