import type { QuotePaper } from '@comptoir/contracts';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { frenchDay, frenchEuros, frenchNumber } from './french';
import { makePdf } from './make-pdf';

/** The quote as its customer reads it, A4, in French. */
export function quotePdf(paper: QuotePaper): Promise<Buffer> {
  const { legalEntity, siren } = paper.store;
  return makePdf({
    title: `Devis ${paper.number}`,
    author: legalEntity,
    footer: siren ? `${legalEntity} – SIREN ${siren}` : legalEntity,
    content: [heading(paper), parties(paper), lines(paper), totals(paper), closing(paper)],
  });
}

function heading({ number, createdOn, expiryDate }: QuotePaper): Content {
  const until = expiryDate ? `Valable jusqu’au ${frenchDay(expiryDate)}` : '';
  return {
    columns: [
      { text: `Devis ${number}`, style: 'title' },
      { text: `Du ${frenchDay(createdOn)}\n${until}`, alignment: 'right' },
    ],
    margin: [0, 0, 0, 16],
  };
}

function parties({ store, customer, project, salesperson }: QuotePaper): Content {
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

function lines({ lines }: QuotePaper): Content {
  const right = (text: string): TableCell => ({ text, alignment: 'right' });
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
  return {
    table: {
      headerRows: 1,
      widths: ['*', 'auto', 'auto', 'auto', 'auto', 'auto'],
      body: [
        head.map((text, at) => ({ text, style: 'head', ...(at > 0 && { alignment: 'right' as const }) })),
        ...rows,
      ],
    },
    layout: 'lightHorizontalLines',
    margin: [0, 0, 0, 12],
  };
}

function totals({ amountExclTax, amountInclTax, vat }: QuotePaper): Content {
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
          ],
        },
        layout: 'noBorders',
      },
    ],
    margin: [0, 0, 0, 24],
  };
}

function closing({ note }: QuotePaper): Content {
  return [
    ...(note ? [{ text: note, margin: [0, 0, 0, 16] as [number, number, number, number] }] : []),
    { text: 'Bon pour accord, date et signature :', style: 'head' },
  ];
}
