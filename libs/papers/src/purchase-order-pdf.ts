import type { PurchaseOrderPaper } from '@comptoir/contracts';
import { frenchDay, frenchEuros, frenchNumber } from './french';
import { makePdf } from './make-pdf';
import { paperHeading, paperSides, paperTable, paperText } from './paper-parts';
import type { Page } from './setting/page';

/** The purchase order as its supplier gets it, A4, in French. */
export function purchaseOrderPdf(paper: PurchaseOrderPaper): Promise<Buffer> {
  return makePdf(purchaseOrderForm(paper));
}

/** The same before it is set. */
export function purchaseOrderForm(paper: PurchaseOrderPaper): Page {
  const { number, sentOn, supplier, store, deliverTo, requestedOn, note, amountExclTax } = paper;
  const rows = paper.lines.map((line) => [
    line.label,
    line.reference ?? '',
    frenchNumber(line.quantity),
    line.unitPrice === null ? '' : frenchEuros(line.unitPrice),
    frenchEuros(line.amount),
  ]);
  return {
    title: `Commande ${number}`,
    language: 'fr',
    author: store,
    footer: `${store} – Commande ${number}`,
    content: [
      paperHeading(`Commande ${number}`, [
        `Du ${frenchDay(sentOn)}`,
        requestedOn ? `Livraison souhaitée le ${frenchDay(requestedOn)}` : '',
      ]),
      paperSides(['Fournisseur', [supplier]], ['À livrer', [store, deliverTo]]),
      paperTable(['Désignation', 'Référence', 'Qté', 'P.U. HT', 'Total HT'], rows),
      {
        columns: ['wide', 'right'],
        rows: [['', { text: `Total HT ${frenchEuros(amountExclTax)}`, style: 'total' }]],
        below: 12,
      },
      ...(note ? [paperText(note, 0)] : []),
    ],
  };
}
