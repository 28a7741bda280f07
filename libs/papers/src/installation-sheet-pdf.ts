import type { Correspondence, CorrespondencePerson } from '@comptoir/contracts';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { frenchDay, frenchNumber } from './french';
import { makePdf, type Page } from './make-pdf';

/** What an installer needs to know of a project: where, for whom, what, and whom to call. Bears no price. */
export function installationSheetPdf(letter: Correspondence): Promise<Buffer> {
  return makePdf(installationSheet(letter));
}

/** The same before it is set. */
export function installationSheet(letter: Correspondence): Page {
  const { project, store } = letter;
  return {
    title: `Fiche de pose ${project.number}`,
    language: 'fr',
    author: store.legalEntity,
    footer: store.legalEntity,
    content: [
      heading(letter),
      people(letter),
      ...letter.papers.map(({ number, lines }) =>
        goods(
          `Devis ${number}`,
          lines.filter(({ optional }) => !optional),
        ),
      ),
      ...letter.orders.map(({ number, lines }) => goods(`Commande ${number}`, lines)),
    ],
  };
}

function heading({ project, today }: Correspondence): Content {
  return {
    columns: [
      { text: `Fiche de pose ${project.number}`, style: 'title' },
      { text: `Du ${frenchDay(today)}\n${project.label}`, alignment: 'right' },
    ],
    margin: [0, 0, 0, 16],
  };
}

function people({ customer, store, salesperson, installer }: Correspondence): Content {
  const shop = [store.name, ...store.address, store.phone ?? ''].filter(Boolean);
  return [
    {
      columns: [
        { stack: [{ text: 'Chantier', style: 'head' }, ...lines(customer), ...customer.address] },
        { stack: [{ text: 'Magasin', style: 'head' }, ...shop] },
      ],
      margin: [0, 0, 0, 12],
    },
    {
      columns: [
        { stack: [{ text: 'Vendeur', style: 'head' }, ...lines(salesperson)] },
        { stack: [{ text: 'Poseur', style: 'head' }, ...lines(installer)] },
      ],
      margin: [0, 0, 0, 12],
    },
  ];
}

function lines(who: CorrespondencePerson | null): string[] {
  return who ? [who.name, who.phone ?? ''].filter(Boolean) : ['—'];
}

function goods(title: string, ordered: Correspondence['orders'][number]['lines']): Content {
  const rows = ordered.map(({ label, quantity }): TableCell[] => [
    label,
    { text: frenchNumber(quantity), alignment: 'right' },
  ]);
  return {
    stack: [
      { text: title, style: 'head', margin: [0, 0, 0, 4] },
      {
        table: {
          headerRows: 1,
          widths: ['*', 'auto'],
          body: [
            [
              { text: 'Désignation', style: 'head' },
              { text: 'Qté', style: 'head', alignment: 'right' },
            ],
            ...rows,
          ],
        },
        layout: 'lightHorizontalLines',
      },
    ],
    margin: [0, 0, 0, 12],
  };
}
