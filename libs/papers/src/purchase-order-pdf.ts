import type { PurchaseOrderPaper } from '@comptoir/contracts';
import type { TableCell } from 'pdfmake/interfaces';
import { frenchDay, frenchEuros, frenchNumber } from './french';
import { makePdf, type Page } from './make-pdf';
import { paperHeading, paperTable, right } from './sales-paper';

/** The purchase order as its supplier gets it, A4, in French. */
export function purchaseOrderPdf(paper: PurchaseOrderPaper): Promise<Buffer> {
  return makePdf(purchaseOrderForm(paper));
}

/** The same before it is set. */
export function purchaseOrderForm(paper: PurchaseOrderPaper): Page {
  const { number, sentOn, supplier, store, deliverTo, requestedOn, note, amountExclTax } = paper;
  const rows = paper.lines.map((line): TableCell[] => [
    line.label,
    right(line.reference ?? ''),
    right(frenchNumber(line.quantity)),
    right(line.unitPrice === null ? '' : frenchEuros(line.unitPrice)),
    right(frenchEuros(line.amount)),
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
      {
        columns: [
          { stack: [{ text: 'Fournisseur', style: 'head' }, supplier] },
          { stack: [{ text: 'À livrer', style: 'head' }, store, deliverTo] },
        ],
        margin: [0, 0, 0, 12],
      },
      paperTable(
        ['Désignation', 'Référence', 'Qté', 'P.U. HT', 'Total HT'],
        ['*', 'auto', 'auto', 'auto', 'auto'],
        rows,
      ),
      { text: `Total HT ${frenchEuros(amountExclTax)}`, style: 'total', alignment: 'right' },
      ...(note ? [{ text: note, margin: [0, 12, 0, 0] as [number, number, number, number] }] : []),
    ],
  };
}
