import type { QuoteStatus } from '@comptoir/contracts';
import type { ImportedLine, ImportedQuote } from '../../pricing/imported-quote';
import { shortest } from '../../pricing/scaled';
import type { QuoteState } from '../quote';
import type { QuoteLine } from '../quote-line';

type Kept = Pick<
  QuoteState,
  'id' | 'version' | 'number' | 'projectId' | 'status' | 'createdOn' | 'expiryDate' | 'signedOn' | 'lines'
>;
export type Verdict = 'updated' | 'unchanged' | 'issued';

/** Where the customer's copy may still go in the other system; what is only a draft may become anything. */
const onwards: Readonly<Record<QuoteStatus, readonly QuoteStatus[]>> = {
  DRAFT: ['FINALIZED', 'SENT', 'SIGNED', 'REFUSED', 'CANCELLED', 'SUPERSEDED'],
  FINALIZED: ['SENT', 'SIGNED', 'REFUSED', 'CANCELLED', 'SUPERSEDED'],
  SENT: ['SIGNED', 'REFUSED', 'CANCELLED', 'SUPERSEDED'],
  SIGNED: [],
  REFUSED: [],
  CANCELLED: [],
  SUPERSEDED: [],
};

/**
 * What a row that comes again does to the quote that it made. A draft follows the file. Once issued its content never
 * changes; only the other system's next step is taken over, and what was done here meanwhile stays.
 */
export function verdictOn(kept: Kept, file: ImportedQuote): Verdict {
  if (kept.status === 'DRAFT')
    return sameContent(kept, file) && kept.status === file.status ? 'unchanged' : 'updated';
  if (!sameOffer(kept, file)) return 'issued';
  return onwards[kept.status].includes(file.status) ? 'updated' : 'unchanged';
}

function sameContent(kept: Kept, file: ImportedQuote): boolean {
  return sameOffer(kept, file) && kept.expiryDate === file.expiryDate && kept.signedOn === file.signedOn;
}

function sameOffer(kept: Kept, file: ImportedQuote): boolean {
  if (kept.projectId !== file.projectId || kept.createdOn !== file.createdOn) return false;
  return (
    kept.lines.length === file.lines.length &&
    kept.lines.every((line, index) => keyOf(line) === importKey(file.lines[index]))
  );
}

function keyOf({
  article,
  label,
  quantity,
  unitPrice,
  discountPercent,
  vatRate,
  optional,
}: QuoteLine): string {
  return JSON.stringify([
    article?.id ?? null,
    label,
    quantity,
    unitPrice,
    discountPercent,
    vatRate,
    optional,
  ]);
}

/** The catalogue's own figures (purchase price, eco-contribution) were taken over on the day of the first import. */
function importKey(line: ImportedLine | undefined): string | undefined {
  return line && keyOf(lineOfImport(line, { id: '', reference: '' }));
}

/** A line of the file as a quote keeps it. */
export function lineOfImport(
  { articleId, ...line }: ImportedLine,
  { id, reference }: { id: string; reference: string },
): QuoteLine {
  return {
    ...line,
    id,
    article: articleId === null ? null : { id: articleId, reference },
    quantity: shortest(line.quantity),
    unitPrice: shortest(line.unitPrice, 2),
    discountPercent: shortest(line.discountPercent),
  };
}
