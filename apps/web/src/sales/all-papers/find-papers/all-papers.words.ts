import { defineWords } from '../../../lib/words';

/** The list's own words for papers of all kinds; the keys are those of every list. */
export const allPapersWords = defineWords('all-papers', {
  title: ['Tous les documents', 'All documents'],
  section: ['Ventes', 'Sales'],
  create: ['Nouveau document', 'New document'],
  count: [
    {
      one: '{{count, number}} document',
      many: '{{count, number}} de documents',
      other: '{{count, number}} documents',
    },
    { one: '{{count, number}} document', other: '{{count, number}} documents' },
  ],
  countAtLeast: ['plus de {{count, number}} documents', 'more than {{count, number}} documents'],
  selectAllMatching: ['Sélectionner tous les documents correspondants', 'Select all matching documents'],
  selected: [
    {
      one: '{{count, number}} sélectionné',
      many: '{{count, number}} de documents sélectionnés',
      other: '{{count, number}} sélectionnés',
    },
    { one: '{{count, number}} selected', other: '{{count, number}} selected' },
  ],
  selectMatching: [
    {
      one: 'Sélectionner le document correspondant',
      many: 'Sélectionner les {{count, number}} de documents correspondants',
      other: 'Sélectionner les {{count, number}} documents correspondants',
    },
    { one: 'Select the matching document', other: 'Select all {{count, number}} matching documents' },
  ],
  changed: [
    {
      one: '{{count, number}} document a changé',
      many: '{{count, number}} de documents ont changé',
      other: '{{count, number}} documents ont changé',
    },
    { one: '{{count, number}} document has changed', other: '{{count, number}} documents have changed' },
  ],
  down: [
    'Le service Ventes ne répond pas. Les données affichées datent de {{time}}.',
    'The sales service does not answer. What is shown dates from {{time}}.',
  ],
  noneYet: ['Aucun document pour le moment', 'No documents yet'],
  noneYetText: [
    'Devis et commandes paraissent ici dès qu’ils existent.',
    'Quotes and orders appear here as soon as they exist.',
  ],
  noMatch: ['Aucun document ne correspond', 'No document matches'],
  strictest: [
    {
      one: 'Le filtre « {{filter}} » exclut {{count, number}} document.',
      many: 'Le filtre « {{filter}} » exclut {{count, number}} de documents.',
      other: 'Le filtre « {{filter}} » exclut {{count, number}} documents.',
    },
    {
      one: 'The filter “{{filter}}” excludes {{count, number}} document.',
      other: 'The filter “{{filter}}” excludes {{count, number}} documents.',
    },
  ],
  strictestOrMore: [
    'Le filtre « {{filter}} » exclut {{count, number}} documents ou plus.',
    'The filter “{{filter}}” excludes {{count, number}} documents or more.',
  ],
});

export const paperFilterWords = defineWords('all-papers-filters', {
  type: ['Type', 'Type'],
  stage: ['Avancement', 'Stage'],
  carryOver: ['Repris', 'Carried over'],
  createdOn: ['Date de création', 'Creation date'],
  others: ['+{{count, number}}', '+{{count, number}}'],
});

export const paperColumnWords = defineWords('all-papers-columns', {
  type: ['Type', 'Type'],
  number: ['N°', 'No.'],
  draftName: ['Brouillon', 'Draft'],
  project: ['Projet', 'Project'],
  projectNumber: ['N° de projet', 'Project no.'],
  customer: ['Client', 'Customer'],
  store: ['Magasin', 'Store'],
  salesperson: ['Vendeur', 'Salesperson'],
  createdOn: ['Date', 'Date'],
  createdOnFull: ['Date de création', 'Creation date'],
  amount: ['Total TTC', 'Total incl. VAT'],
  amountExclTax: ['Total HT', 'Total excl. VAT'],
  status: ['État', 'State'],
  stage: ['Avancement', 'Stage'],
});
