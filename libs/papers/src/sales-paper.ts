import type { OrderPaper, QuotePaper } from '@comptoir/contracts';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { frenchEuros, frenchNumber } from './french';

type Paper = QuotePaper | OrderPaper;
type Line = OrderPaper['lines'][number] & { readonly optional?: boolean };

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
export function paperParties({ store, customer, project, salesperson }: Paper): Content {
  const seller = [store.name, ...store.address, store.phone ?? '', store.email ?? ''].filter(Boolean);
  const buyer = [customer.name, ...customer.address].filter(Boolean);
  const subject = [
    `Projet ${project.number} : ${project.label}`,
    salesperson ? `Votre interlocuteur : ${salesperson}` : '',
  ];
  return [
    {
      columns: [
        { stack: [{ text: 'Magasin', style: 'head' }, ...seller] },
        { stack: [{ text: 'Client', style: 'head' }, ...buyer] },
      ],
      margin: [0, 0, 0, 12],
    },
    { stack: subject.filter(Boolean), margin: [0, 0, 0, 12] },
  ];
}

export function paperLines(lines: readonly Line[]): Content {
  const head = ['Désignation', 'Qté', 'P.U. HT', 'Remise', 'TVA', 'Total HT'];
  const rows = lines.map((line): TableCell[] => [
    {
      stack: [
        line.optional ? `${line.label} (option)` : line.label,
        ...(line.ecoContribution === '0.00'
          ? []
          : [
              {
                text: `dont écotaxe ${frenchEuros(line.ecoContribution)} par unité`,
                fontSize: 7,
                color: '#5c636a',
              },
            ]),
      ],
    },
    right(frenchNumber(line.quantity)),
    right(frenchEuros(line.unitPrice)),
    right(Number(line.discountPercent) === 0 ? '' : `${frenchNumber(line.discountPercent)} %`),
    right(`${frenchNumber(line.vatRate)} %`),
    right(line.optional ? '' : frenchEuros(line.total)),
  ]);
  return paperTable(head, ['*', 'auto', 'auto', 'auto', 'auto', 'auto'], rows);
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
export function paperTotals(
  { amountExclTax, amountInclTax, vat }: Paper,
  due: readonly (readonly [string, string])[] = [],
): Content {
  const row = (label: string, amount: string, style?: string): TableCell[] => [
    { text: label, ...(style && { style }) },
    { text: frenchEuros(amount), alignment: 'right', ...(style && { style }) },
  ];
  return {
    columns: [
      { text: '' },
      {
        width: 'auto',
        table: {
          widths: [140, 90],
          body: [
            row('Total HT', amountExclTax),
            ...vat.map(({ rate, base, vat: tax }) =>
              row(`TVA ${frenchNumber(rate)} % sur ${frenchEuros(base)}`, tax),
            ),
            row('Total TTC', amountInclTax, 'total'),
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
export function paperClosing({ note, status }: Paper): Content {
  return [
    ...(note ? [{ text: note, margin: [0, 0, 0, 16] as [number, number, number, number] }] : []),
    ...(status === 'CANCELLED' ? [] : [{ text: 'Bon pour accord, date et signature :', style: 'head' }]),
  ];
}

/** At the left of each page's foot. */
export function paperFooter({ legalEntity, siren }: Paper['store']): string {
  return siren ? `${legalEntity} – SIREN ${siren}` : legalEntity;
}
