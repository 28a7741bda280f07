import type { OrderStatus } from '@comptoir/contracts';
import type { ImportedOrder } from '../../pricing/imported-order';
import type { ImportedLine } from '../../pricing/imported-quote';
import { lineOfImport } from '../../quotes/import-quotes/taken-over';
import type { OrderState } from '../order';
import { nothingPurchased, type OrderLine } from '../order-line';

type Kept = Pick<
  OrderState,
  'projectId' | 'status' | 'createdOn' | 'confirmedOn' | 'plannedDelivery' | 'amendments' | 'lines'
>;
export type Verdict = 'updated' | 'unchanged' | 'issued';

/** Where the order may still go in the other system; what is only a draft may become anything. */
const onwards: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  DRAFT: ['CONFIRMED', 'IN_FULFILMENT', 'DELIVERED', 'CLOSED', 'CANCELLED'],
  CONFIRMED: ['IN_FULFILMENT', 'DELIVERED', 'CLOSED', 'CANCELLED'],
  IN_FULFILMENT: ['DELIVERED', 'CLOSED'],
  DELIVERED: ['CLOSED'],
  CLOSED: [],
  CANCELLED: [],
};

/**
 * What a row that comes again does to the order that it made. A draft follows the file. Once confirmed its content
 * never changes by a file; the other system's next step and its day of delivery are taken over, and what was done here
 * meanwhile stays.
 */
export function verdictOn(kept: Kept, file: ImportedOrder): Verdict {
  const same = sameContent(kept, file);
  if (kept.status === 'DRAFT')
    return same && kept.status === file.status && kept.plannedDelivery === file.plannedDelivery
      ? 'unchanged'
      : 'updated';
  if (!same && kept.amendments === 0) return 'issued';
  const open = kept.status === 'CONFIRMED' || kept.status === 'IN_FULFILMENT';
  const moved = open && kept.plannedDelivery !== file.plannedDelivery;
  return moved || onwards[kept.status].includes(file.status) ? 'updated' : 'unchanged';
}

/** The status that an order has once the file was taken over: the file's, where the order may go there. */
export function statusAfter(kept: Kept | undefined, file: ImportedOrder): OrderStatus {
  if (!kept || kept.status === 'DRAFT') return file.status;
  return onwards[kept.status].includes(file.status) ? file.status : kept.status;
}

/** Whether the file cancels an order of which something may have been bought. */
export function cancels(kept: Kept, file: ImportedOrder): boolean {
  return kept.status === 'CONFIRMED' && file.status === 'CANCELLED' && verdictOn(kept, file) === 'updated';
}

/** A line of the file as an order keeps it. */
export function orderLineOfImport(line: ImportedLine, id: string): OrderLine {
  return {
    ...lineOfImport(line, { id, reference: '' }),
    quoteLineId: null,
    purchased: nothingPurchased,
  };
}

function sameContent(kept: Kept, file: ImportedOrder): boolean {
  if (kept.projectId !== file.projectId || kept.createdOn !== file.createdOn) return false;
  return (
    kept.lines.length === file.lines.length &&
    kept.lines.every((line, index) => keyOf(line) === importKey(file.lines[index]))
  );
}

function keyOf(line: OrderLine): string {
  const { article, label, quantity, unitPrice, discountPercent, vatRate } = line;
  return JSON.stringify([article?.id ?? null, label, quantity, unitPrice, discountPercent, vatRate]);
}

/** The catalogue's own figures (purchase price, eco-contribution) were taken over on the day of the first import. */
function importKey(line: ImportedLine | undefined): string | undefined {
  return line && keyOf(orderLineOfImport(line, ''));
}
