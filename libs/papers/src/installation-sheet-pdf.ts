import type { Correspondence, CorrespondencePerson } from '@comptoir/contracts';
import { frenchDay, frenchNumber } from './french';
import { makePdf } from './make-pdf';
import { paperHeading, paperSides, paperTable } from './paper-parts';
import type { Grid, Page } from './setting/page';

/** What an installer needs to know of a project: where, for whom, what, and whom to call. Bears no price. */
export function installationSheetPdf(letter: Correspondence): Promise<Buffer> {
  return makePdf(installationSheet(letter));
}

/** The same before it is set. */
export function installationSheet(letter: Correspondence): Page {
  const { project, store, customer, salesperson, installer, today } = letter;
  const title = `Fiche de pose ${project.number}`;
  return {
    title,
    language: 'fr',
    author: store.legalEntity,
    footer: store.legalEntity,
    content: [
      paperHeading(title, [`Du ${frenchDay(today)}`, project.label]),
      paperSides(
        ['Chantier', [...lines(customer), ...customer.address]],
        ['Magasin', [store.name, ...store.address, store.phone]],
      ),
      paperSides(['Vendeur', lines(salesperson)], ['Poseur', lines(installer)]),
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

function lines(who: CorrespondencePerson | null): (string | null)[] {
  return who ? [who.name, who.phone] : ['—'];
}

function goods(title: string, ordered: Correspondence['orders'][number]['lines']): Grid {
  const rows = ordered.map(({ label, quantity }) => [label, frenchNumber(quantity)]);
  return paperTable([`${title}\nDésignation`, '\nQté'], rows);
}
