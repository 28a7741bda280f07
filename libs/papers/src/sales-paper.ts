import type { OrderPaper, QuotePaper } from '@comptoir/contracts';
import { paperSides, paperTable, paperText } from './paper-parts';
import { paperWords } from './paper-words';
import { sayings } from './sayings';
import type { Grid, Style, Text } from './setting/page';

type Paper = QuotePaper | OrderPaper;
type Line = OrderPaper['lines'][number] & { readonly optional?: boolean };

/** Its customer's language, with its words and values. */
export function spokenOn({ customer: { language } }: Paper) {
  return { language, t: paperWords[language], say: sayings[language] };
}

/** Who sells what to whom. */
export function paperParties(paper: Paper): Grid[] {
  const { store, customer, project, salesperson } = paper;
  const { t } = spokenOn(paper);
  return [
    paperSides(
      [t.store, [store.name, ...store.address, store.phone, store.email]],
      [t.customer, [customer.name, ...customer.address]],
    ),
    paperText(
      [t.project(project.number, project.label), ...(salesperson ? [t.contact(salesperson)] : [])],
      12,
    ),
  ];
}

export function paperLines(paper: Paper): Grid {
  const { t, say } = spokenOn(paper);
  const percent = (value: string) => t.percent(say.number(value));
  const eco = ({ ecoContribution }: Line): Text[] =>
    ecoContribution === '0.00' ? [] : [{ text: t.eco(say.euros(ecoContribution)), style: 'small' }];
  const lines: readonly Line[] = paper.lines;
  const rows = lines.map((line) => [
    [line.optional ? t.option(line.label) : line.label, ...eco(line)],
    say.number(line.quantity),
    say.euros(line.unitPrice),
    Number(line.discountPercent) === 0 ? '' : percent(line.discountPercent),
    percent(line.vatRate),
    line.optional ? '' : say.euros(line.total),
  ]);
  return paperTable(t.columns, rows);
}

/** Sums by rate, then those of the whole; what else is `due` stands below. */
export function paperTotals(paper: Paper, due: readonly (readonly [string, string])[] = []): Grid {
  const { t, say } = spokenOn(paper);
  const row = (label: string, amount: string, style: Style = 'plain') => [
    '',
    { text: label, style },
    { text: say.euros(amount), style },
  ];
  return {
    columns: ['wide', 'fit', 'right'],
    rows: [
      row(t.exclTax, paper.amountExclTax),
      ...paper.vat.map(({ rate, base, vat: tax }) =>
        row(t.vat(t.percent(say.number(rate)), say.euros(base)), tax),
      ),
      row(t.inclTax, paper.amountInclTax, 'total'),
      ...due.map(([label, amount]) => row(label, amount)),
    ],
    breaks: 'nowhere',
    below: 24,
  };
}

/** The note, and the place to sign; what is cancelled is not signed any more. */
export function paperClosing(paper: Paper): Grid[] {
  const { note, status } = paper;
  return [
    ...(note ? [paperText(note, 16)] : []),
    ...(status === 'CANCELLED' ? [] : [paperText({ text: spokenOn(paper).t.sign, style: 'head' }, 0)]),
  ];
}

/** At the left of each page's foot. */
export function paperFooter({ legalEntity, siren }: Paper['store']): string {
  return siren ? `${legalEntity} – SIREN ${siren}` : legalEntity;
}
