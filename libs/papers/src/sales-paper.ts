import type { OrderPaper, QuotePaper } from '@comptoir/contracts';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { paperWords } from './paper-words';
import { sayings } from './sayings';

type Paper = QuotePaper | OrderPaper;
type Line = OrderPaper['lines'][number] & { readonly optional?: boolean };

/** Its customer's language, with its words and values. */
export function spokenOn({ customer: { language } }: Paper) {
  return { language, t: paperWords[language], say: sayings[language] };
}

/** What is called and numbered so, with what is said at the right. */
export function paperHeading(title: string, facts: readonly string[]): Content {
  return {
    columns: [
      { text: title, style: 'title' },
      { text: facts.filter(Boolean).join('\n'), alignment: 'right' },
    ],
    margin: [0, 0, 0, 16],
  };
}

/** Who sells what to whom. */
export function paperParties(paper: Paper): Content {
  const { store, customer, project, salesperson } = paper;
  const { t } = spokenOn(paper);
  const seller = [store.name, ...store.address, store.phone ?? '', store.email ?? ''].filter(Boolean);
  const buyer = [customer.name, ...customer.address].filter(Boolean);
  const subject = [t.project(project.number, project.label), salesperson ? t.contact(salesperson) : ''];
  return [
    {
      columns: [
        { stack: [{ text: t.store, style: 'head' }, ...seller] },
        { stack: [{ text: t.customer, style: 'head' }, ...buyer] },
      ],
      margin: [0, 0, 0, 12],
    },
    { stack: subject.filter(Boolean), margin: [0, 0, 0, 12] },
  ];
}

export function paperLines(paper: Paper): Content {
  const { t, say } = spokenOn(paper);
  const percent = (value: string) => t.percent(say.number(value));
  const lines: readonly Line[] = paper.lines;
  const rows = lines.map((line): TableCell[] => [
    {
      stack: [
        line.optional ? t.option(line.label) : line.label,
        ...(line.ecoContribution === '0.00'
          ? []
          : [
              {
                text: t.eco(say.euros(line.ecoContribution)),
                fontSize: 7,
                color: '#5c636a',
              },
            ]),
      ],
    },
    right(say.number(line.quantity)),
    right(say.euros(line.unitPrice)),
    right(Number(line.discountPercent) === 0 ? '' : percent(line.discountPercent)),
    right(percent(line.vatRate)),
    right(line.optional ? '' : say.euros(line.total)),
  ]);
  return paperTable(t.columns, ['*', 'auto', 'auto', 'auto', 'auto', 'auto'], rows);
}

/** Headings over rows; all columns but the first stand at the right. */
export function paperTable(head: readonly string[], widths: string[], rows: TableCell[][]): Content {
  return {
    table: {
      headerRows: 1,
      widths,
      body: [
        head.map((text, at) => ({ text, style: 'head', ...(at > 0 && { alignment: 'right' as const }) })),
        ...rows,
      ],
    },
    layout: 'lightHorizontalLines',
    margin: [0, 0, 0, 12],
  };
}
export const right = (text: string): TableCell => ({ text, alignment: 'right' });

/** Sums by rate, then those of the whole; what else is `due` stands below. */
export function paperTotals(paper: Paper, due: readonly (readonly [string, string])[] = []): Content {
  const { t, say } = spokenOn(paper);
  const row = (label: string, amount: string, style?: string): TableCell[] => [
    { text: label, ...(style && { style }) },
    { text: say.euros(amount), alignment: 'right', ...(style && { style }) },
  ];
  return {
    columns: [
      { text: '' },
      {
        width: 'auto',
        table: {
          widths: [160, 90],
          body: [
            row(t.exclTax, paper.amountExclTax),
            ...paper.vat.map(({ rate, base, vat: tax }) =>
              row(t.vat(t.percent(say.number(rate)), say.euros(base)), tax),
            ),
            row(t.inclTax, paper.amountInclTax, 'total'),
            ...due.map(([label, amount]) => row(label, amount)),
          ],
        },
        layout: 'noBorders',
      },
    ],
    margin: [0, 0, 0, 24],
  };
}

/** The note, and the place to sign; what is cancelled is not signed any more. */
export function paperClosing(paper: Paper): Content {
  const { note, status } = paper;
  return [
    ...(note ? [{ text: note, margin: [0, 0, 0, 16] as [number, number, number, number] }] : []),
    ...(status === 'CANCELLED' ? [] : [{ text: spokenOn(paper).t.sign, style: 'head' }]),
  ];
}

/** At the left of each page's foot. */
export function paperFooter({ legalEntity, siren }: Paper['store']): string {
  return siren ? `${legalEntity} – SIREN ${siren}` : legalEntity;
}
