import type { OrderPaper } from '@comptoir/contracts';
import { makePdf } from './make-pdf';
import { paperHeading, paperTable } from './paper-parts';
import type { PaperWords } from './paper-words';
import { paperClosing, paperFooter, paperLines, paperParties, paperTotals, spokenOn } from './sales-paper';
import type { Grid, Page } from './setting/page';

type Milestone = OrderPaper['milestones'][number];

/** The order form as its customer reads it, A4, in their language: what is bought, when it is paid, what is left to pay. */
export function orderPdf(paper: OrderPaper): Promise<Buffer> {
  return makePdf(orderForm(paper));
}

/** The same before it is set. */
export function orderForm(paper: OrderPaper): Page {
  const { store, number, status, paid, remaining } = paper;
  const { language, t } = spokenOn(paper);
  const title = [t.order, number, status === 'DRAFT' ? t.draft : ''].filter(Boolean).join(' ');
  return {
    title,
    language,
    author: store.legalEntity,
    footer: paperFooter(store),
    content: [
      paperHeading(title, factsOf(paper)),
      ...paperParties(paper),
      paperLines(paper),
      paperTotals(paper, [
        [t.paid, paid],
        [t.remaining, remaining],
      ]),
      ...schedule(paper),
      ...paperClosing(paper),
    ],
  };
}

function factsOf(paper: OrderPaper): string[] {
  const { createdOn, confirmedOn, plannedDelivery, quoteNumber, amendments, status } = paper;
  const { t, say } = spokenOn(paper);
  return [
    status === 'CANCELLED' ? t.cancelled : '',
    t.of(say.day(confirmedOn ?? createdOn)),
    quoteNumber ? t.fromQuote(quoteNumber) : '',
    amendments > 0 ? t.amendment(amendments) : '',
    plannedDelivery ? t.planned(say.day(plannedDelivery)) : '',
  ];
}

function schedule(paper: OrderPaper): Grid[] {
  if (paper.milestones.length === 0) return [];
  const { t, say } = spokenOn(paper);
  const rows = paper.milestones.map((milestone) => [
    t.kinds[milestone.kind],
    milestone.dueOn ? say.day(milestone.dueOn) : '',
    methodOf(milestone, t),
    say.euros(milestone.amount),
  ]);
  return [paperTable(t.schedule, rows)];
}

function methodOf({ method, payerKind, payerName }: Milestone, { methods }: PaperWords): string {
  const payer = payerKind === 'CREDIT_COMPANY' ? payerName : null;
  return [method ? methods[method] : '', payer ?? ''].filter(Boolean).join(', ');
}
