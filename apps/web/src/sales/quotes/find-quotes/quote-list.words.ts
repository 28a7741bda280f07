import { defineWords } from '../../../lib/words';

export const listWords = defineWords('quote-list', {
  title: ['Devis', 'Quotes'],
  sales: ['Ventes', 'Sales'],
  newQuote: ['Nouveau devis', 'New quote'],
  count: [
    { one: '{{count, number}} devis', many: '{{count, number}} de devis', other: '{{count, number}} devis' },
    { one: '{{count, number}} quote', other: '{{count, number}} quotes' },
  ],
  inclTax: ['TTC', 'incl. VAT'],
  exclTax: ['HT', 'excl. VAT'],
  number: ['N°', 'No.'],
  noNumber: ['Sans n°', 'No number'],
  project: ['Projet', 'Project'],
  customer: ['Client', 'Customer'],
  store: ['Magasin', 'Store'],
  salesperson: ['Vendeur', 'Salesperson'],
  createdOn: ['Date', 'Date'],
  createdOnFull: ['Date du devis', 'Quote date'],
  week: ['Sem.', 'Wk'],
  weekFull: ['Semaine', 'Week'],
  amount: ['Total TTC', 'Total incl. VAT'],
  carryOver: ['St.', 'St.'],
  carryOverFull: ['Statut : repris par un autre document', 'Status: carried over'],
  validity: ['Validité', 'Validity'],
  stage: ['Avancement', 'Stage'],
  filters: ['Filtres', 'Filters'],
  eraseShort: ['Effacer les filtres', 'Clear the filters'],
  erase: ['Effacer les filtres en cours ({{count, number}})', 'Clear the filters ({{count, number}})'],
  erased: [
    {
      one: '{{count, number}} filtre effacé',
      many: '{{count, number}} de filtres effacés',
      other: '{{count, number}} filtres effacés',
    },
    { one: '{{count, number}} filter cleared', other: '{{count, number}} filters cleared' },
  ],
  density: ['Densité', 'Density'],
  comfort: ['Confort', 'Comfort'],
  standard: ['Standard', 'Standard'],
  compact: ['Compact', 'Compact'],
  refresh: ['Actualiser (U)', 'Refresh (U)'],
  panel: ['Indicateurs et actions', 'Indicators and actions'],
  openPanel: ['Afficher le panneau ($)', 'Show the panel ($)'],
  closePanel: ['Replier le panneau ($)', 'Fold the panel ($)'],
  selected: [
    {
      one: '{{count, number}} sélectionné',
      many: '{{count, number}} de devis sélectionnés',
      other: '{{count, number}} sélectionnés',
    },
    { one: '{{count, number}} selected', other: '{{count, number}} selected' },
  ],
  excluded: [
    {
      one: '({{count, number}} exclu)',
      many: '({{count, number}} exclus)',
      other: '({{count, number}} exclus)',
    },
    { one: '({{count, number}} left out)', other: '({{count, number}} left out)' },
  ],
  ofTotal: ['sur {{total, number}}', 'of {{total, number}}'],
  outside: [
    {
      one: 'dont {{count, number}} hors du filtre',
      many: 'dont {{count, number}} hors du filtre',
      other: 'dont {{count, number}} hors du filtre',
    },
    {
      one: '{{count, number}} of them outside the filter',
      other: '{{count, number}} of them outside the filter',
    },
  ],
  show: ['Voir', 'Show'],
  selectMatching: [
    {
      one: 'Sélectionner le devis correspondant',
      many: 'Sélectionner les {{count, number}} de devis correspondants',
      other: 'Sélectionner les {{count, number}} devis correspondants',
    },
    { one: 'Select the matching quote', other: 'Select all {{count, number}} matching quotes' },
  ],
  clearSelection: ['Tout désélectionner', 'Clear the selection'],
  pageTotal: ['Total de la page', 'Page total'],
  grandTotal: [
    {
      one: 'Total du devis',
      many: 'Total des {{count, number}} de devis',
      other: 'Total des {{count, number}}',
    },
    { one: 'Total', other: 'Total of all {{count, number}}' },
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
  slow: ['La réponse tarde…', 'The answer is slow to come…'],
  ignored: [
    "Une partie de l'adresse n'est pas valable et a été ignorée : {{fields}}",
    'Part of the address is not valid and was left out: {{fields}}',
  ],
  noneYet: ['Aucun devis pour le moment', 'No quotes yet'],
  noneYetText: [
    'Créez un premier devis, ou importez ceux de votre ancien logiciel.',
    'Draft a first quote, or import those of your former software.',
  ],
  import: ['Importer des fichiers', 'Import files'],
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
});
