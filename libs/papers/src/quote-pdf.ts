import type { QuotePaper } from '@comptoir/contracts';
import { makePdf, type Page } from './make-pdf';
import {
  paperClosing,
  paperFooter,
  paperHeading,
  paperLines,
  paperParties,
  paperTotals,
  spokenOn,
} from './sales-paper';

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
      paperParties(paper),
      paperLines(paper),
      paperTotals(paper),
      paperClosing(paper),
    ],
  };
}
