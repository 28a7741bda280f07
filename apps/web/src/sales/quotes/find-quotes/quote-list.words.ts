import { defineWords } from '../../../lib/words';

/** The list's own words for quotes; the keys are those of every list. */
export const quoteListWords = defineWords('quote-list', {
  title: ['Devis', 'Quotes'],
  section: ['Ventes', 'Sales'],
  create: ['Nouveau devis', 'New quote'],
  count: [
    { one: '{{count, number}} devis', many: '{{count, number}} de devis', other: '{{count, number}} devis' },
    { one: '{{count, number}} quote', other: '{{count, number}} quotes' },
  ],
  countAtLeast: ['plus de {{count, number}} devis', 'more than {{count, number}} quotes'],
  selectAllMatching: ['Sélectionner tous les devis correspondants', 'Select all matching quotes'],
  selected: [
    {
      one: '{{count, number}} sélectionné',
      many: '{{count, number}} de devis sélectionnés',
      other: '{{count, number}} sélectionnés',
    },
    { one: '{{count, number}} selected', other: '{{count, number}} selected' },
  ],
  selectMatching: [
    {
      one: 'Sélectionner le devis correspondant',
      many: 'Sélectionner les {{count, number}} de devis correspondants',
      other: 'Sélectionner les {{count, number}} devis correspondants',
    },
    { one: 'Select the matching quote', other: 'Select all {{count, number}} matching quotes' },
  ],
  changed: [
    {
      one: '{{count, number}} devis a changé',
      many: '{{count, number}} de devis ont changé',
      other: '{{count, number}} devis ont changé',
    },
    { one: '{{count, number}} quote has changed', other: '{{count, number}} quotes have changed' },
  ],
  down: [
    'Le service Ventes ne répond pas. Les données affichées datent de {{time}}.',
    'The sales service does not answer. What is shown dates from {{time}}.',
  ],
  noneYet: ['Aucun devis pour le moment', 'No quotes yet'],
  noneYetText: [
    'Créez un premier devis, ou importez ceux de votre ancien logiciel.',
    'Draft a first quote, or import those of your former software.',
  ],
  noMatch: ['Aucun devis ne correspond', 'No quote matches'],
  strictest: [
    {
      one: 'Le filtre « {{filter}} » exclut {{count, number}} devis.',
      many: 'Le filtre « {{filter}} » exclut {{count, number}} de devis.',
      other: 'Le filtre « {{filter}} » exclut {{count, number}} devis.',
    },
    {
      one: 'The filter “{{filter}}” excludes {{count, number}} quote.',
      other: 'The filter “{{filter}}” excludes {{count, number}} quotes.',
    },
  ],
  strictestOrMore: [
    'Le filtre « {{filter}} » exclut {{count, number}} devis ou plus.',
    'The filter “{{filter}}” excludes {{count, number}} quotes or more.',
  ],
});

export const quoteColumnWords = defineWords('quote-columns', {
  number: ['N°', 'No.'],
  project: ['Projet', 'Project'],
  projectNumber: ['N° de projet', 'Project no.'],
  customer: ['Client', 'Customer'],
  store: ['Magasin', 'Store'],
  salesperson: ['Vendeur', 'Salesperson'],
  createdOn: ['Date', 'Date'],
  createdOnFull: ['Date du devis', 'Quote date'],
  week: ['Sem.', 'Wk'],
  weekFull: ['Semaine', 'Week'],
  expiryDate: ['Échéance', 'Expiry date'],
  daysLeft: ['J. restants', 'Days left'],
  daysLeftFull: ['Jours restants', 'Days left'],
  status: ['Statut', 'Status'],
  amount: ['Total TTC', 'Total incl. VAT'],
  amountExclTax: ['Total HT', 'Total excl. VAT'],
  margin: ['Marge', 'Margin'],
  lastReminder: ['Relance', 'Reminder'],
  lastReminderFull: ['Dernière relance', 'Last reminder'],
  carryOver: ['St.', 'St.'],
  carryOverFull: ['Statut : repris par un autre document', 'Status: carried over'],
  validity: ['Validité', 'Validity'],
  stage: ['Avancement', 'Stage'],
  ago: ['{{day}} (il y a {{count, number}} j)', '{{day}} ({{count, number}} d ago)'],
});
