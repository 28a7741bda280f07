import type { QuotePaper } from '@comptoir/contracts';
import { makePdf } from './make-pdf';
import { paperHeading } from './paper-parts';
import { paperClosing, paperFooter, paperLines, paperParties, paperTotals, spokenOn } from './sales-paper';
import type { Page } from './setting/page';

/** The quote as its customer reads it, A4, in their language. */
export function quotePdf(paper: QuotePaper): Promise<Buffer> {
  return makePdf(quoteForm(paper));
}

/** The same before it is set. */
export function quoteForm(paper: QuotePaper): Page {
  const { store, number, createdOn, expiryDate } = paper;
  const { language, t, say } = spokenOn(paper);
  const title = t.quote(number);
  return {
    title,
    language,
    author: store.legalEntity,
    footer: paperFooter(store),
    content: [
      paperHeading(title, [t.of(say.day(createdOn)), expiryDate ? t.until(say.day(expiryDate)) : '']),
      ...paperParties(paper),
      paperLines(paper),
      paperTotals(paper),
      ...paperClosing(paper),
    ],
  };
}
