import type { QuotePaper } from '@comptoir/contracts';
import { frenchDay } from './french';
import { makePdf } from './make-pdf';
import {
  paperClosing,
  paperFooter,
  paperHeading,
  paperLines,
  paperParties,
  paperTotals,
} from './sales-paper';

/** The quote as its customer reads it, A4, in French. */
export function quotePdf(paper: QuotePaper): Promise<Buffer> {
  const { store, number, createdOn, expiryDate } = paper;
  const title = `Devis ${number}`;
  const until = expiryDate ? `Valable jusqu’au ${frenchDay(expiryDate)}` : '';
  return makePdf({
    title,
    author: store.legalEntity,
    footer: paperFooter(store),
    content: [
      paperHeading(title, [`Du ${frenchDay(createdOn)}`, until]),
      paperParties(paper),
      paperLines(paper.lines),
      paperTotals(paper),
      paperClosing(paper),
    ],
  });
}
