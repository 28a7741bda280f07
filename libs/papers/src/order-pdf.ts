import type { OrderPaper } from '@comptoir/contracts';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { frenchDay, frenchEuros } from './french';
import { makePdf, type Page } from './make-pdf';
import {
  paperClosing,
  paperFooter,
  paperHeading,
  paperLines,
  paperParties,
  paperTable,
  paperTotals,
  right,
} from './sales-paper';

type Milestone = OrderPaper['milestones'][number];

const kinds: Readonly<Record<Milestone['kind'], string>> = {
  DEPOSIT: 'Acompte',
  INTERMEDIATE: 'Intermédiaire',
  BALANCE: 'Solde',
};
const methods: Readonly<Record<NonNullable<Milestone['method']>, string>> = {
  CARD: 'carte',
  TRANSFER: 'virement',
  CHEQUE: 'chèque',
  CASH: 'espèces',
  DIRECT_DEBIT: 'prélèvement',
  CREDIT: 'crédit',
};

/** The order form as its customer reads it, A4, in French: what is bought, when it is paid, what is left to pay. */
export function orderPdf(paper: OrderPaper): Promise<Buffer> {
  return makePdf(orderForm(paper));
}

/** The same before it is set. */
export function orderForm(paper: OrderPaper): Page {
  const { store, number, status, paid, remaining } = paper;
  const title = ['Bon de commande', number, status === 'DRAFT' ? '(brouillon)' : '']
    .filter(Boolean)
    .join(' ');
  return {
    title,
    author: store.legalEntity,
    footer: paperFooter(store),
    content: [
      paperHeading(title, factsOf(paper)),
      paperParties(paper),
      paperLines(paper.lines),
      paperTotals(paper, [
        ['Réglé', paid],
        ['Reste à payer', remaining],
      ]),
      ...schedule(paper),
      paperClosing(paper),
    ],
  };
}

function factsOf(paper: OrderPaper): string[] {
  const { createdOn, confirmedOn, plannedDelivery, quoteNumber, amendments, status } = paper;
  return [
    status === 'CANCELLED' ? 'Commande annulée' : '',
    `Du ${frenchDay(confirmedOn ?? createdOn)}`,
    quoteNumber ? `Selon devis ${quoteNumber}` : '',
    amendments > 0 ? `Avenant n° ${amendments}` : '',
    plannedDelivery ? `Livraison/Pose prévue le ${frenchDay(plannedDelivery)}` : '',
  ];
}

function schedule({ milestones }: OrderPaper): Content[] {
  if (milestones.length === 0) return [];
  const rows = milestones.map((milestone): TableCell[] => [
    kinds[milestone.kind],
    right(milestone.dueOn ? frenchDay(milestone.dueOn) : ''),
    right(methodOf(milestone)),
    right(frenchEuros(milestone.amount)),
  ]);
  return [paperTable(['Échéancier', 'Le', 'Mode', 'Montant'], ['*', 'auto', 'auto', 'auto'], rows)];
}

function methodOf({ method, payerKind, payerName }: Milestone): string {
  const payer = payerKind === 'CREDIT_COMPANY' ? payerName : null;
  return [method ? methods[method] : '', payer ?? ''].filter(Boolean).join(', ');
}
