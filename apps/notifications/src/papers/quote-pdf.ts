import { join } from 'node:path';
import type { QuotePaper } from '@comptoir/contracts';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { frenchDay, frenchEuros, frenchNumber } from './french';

const fonts = join(__dirname, '..', '..', 'assets', 'fonts');
const regular = join(fonts, 'Roboto-Regular.ttf');
const medium = join(fonts, 'Roboto-Medium.ttf');
pdfmake.addFonts({ Roboto: { normal: regular, bold: medium, italics: regular, bolditalics: medium } });
// Text of customers is laid out here: nothing but our two fonts may be read, and nothing fetched.
pdfmake.setLocalAccessPolicy((path) => path === regular || path === medium);
pdfmake.setUrlAccessPolicy(() => false);

/** The quote as its customer reads it, A4, in French. */
export function quotePdf(paper: QuotePaper): Promise<Buffer> {
  return pdfmake.createPdf(definitionOf(paper)).getBuffer();
}

function definitionOf(paper: QuotePaper): TDocumentDefinitions {
  return {
    info: { title: `Devis ${paper.number}`, author: paper.store.legalEntity },
    language: 'fr-FR',
    pageMargins: [40, 40, 40, 60],
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 16, bold: true },
      head: { bold: true, color: '#495057' },
      total: { bold: true, fontSize: 11 },
    },
    content: [heading(paper), parties(paper), lines(paper), totals(paper), closing(paper)],
    footer: (page, pages) => ({
      columns: [
        [paper.store.legalEntity, paper.store.siren ? `SIREN ${paper.store.siren}` : '']
          .filter(Boolean)
          .join(' – '),
        { text: `${page} / ${pages}`, alignment: 'right' },
      ],
      margin: [40, 20, 40, 0],
      fontSize: 8,
      color: '#5c636a',
    }),
  };
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
