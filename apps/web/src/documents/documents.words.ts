import { defineWords } from '../lib/words';

/** What every list of documents says, whatever its documents. */
export const documentWords = defineWords('documents', {
  inclTax: ['TTC', 'incl. VAT'],
  exclTax: ['HT', 'excl. VAT'],
  filters: ['Filtres', 'Filters'],
  eraseShort: ['Effacer les filtres', 'Clear the filters'],
  erase: ['Effacer les filtres en cours ({{count, number}})', 'Clear the filters ({{count, number}})'],
  selectionDropped: [
    {
      one: 'La sélection de {{count, number}} document est abandonnée',
      many: 'La sélection de {{count, number}} de documents est abandonnée',
      other: 'La sélection de {{count, number}} documents est abandonnée',
    },
    {
      one: 'The selection of {{count, number}} document is dropped',
      other: 'The selection of {{count, number}} documents is dropped',
    },
  ],
  erased: [
    {
      one: '{{count, number}} filtre effacé',
      many: '{{count, number}} de filtres effacés',
      other: '{{count, number}} filtres effacés',
    },
    { one: '{{count, number}} filter cleared', other: '{{count, number}} filters cleared' },
  ],
  columns: ['Colonnes', 'Columns'],
  refreshName: ['Actualiser', 'Refresh'],
  panelName: ['Replier ou afficher le panneau', 'Fold or show the panel'],
  views: ['Vues', 'Views'],
  indicator: ['Indicateur : {{name}}', 'Indicator: {{name}}'],
  import: ['Importer des fichiers', 'Import files'],
  refresh: ['Actualiser (U)', 'Refresh (U)'],
  panel: ['Indicateurs et actions', 'Indicators and actions'],
  openPanel: ['Afficher le panneau ($)', 'Show the panel ($)'],
  closePanel: ['Replier le panneau ($)', 'Fold the panel ($)'],
  indicators: ['Indicateurs', 'Indicators'],
  preview: ['Aperçu', 'Preview'],
  noPreview: [
    'Choisissez une ligne, puis appuyez sur P pour en voir l’aperçu ici.',
    'Choose a row, then press P to see its preview here.',
  ],
  tax: ['Montants', 'Amounts'],
  exclTaxShort: ['HT', 'Excl.'],
  inclTaxShort: ['TTC', 'Incl.'],
  todo: ['à traiter', 'to do'],
  unavailable: ['Indicateurs indisponibles', 'Indicators not available'],
  legend: ['Légende', 'Legend'],
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
  clearSelection: ['Tout désélectionner', 'Clear the selection'],
  pageTotal: ['Total de la page', 'Page total'],
  grandTotal: [
    {
      one: 'Total',
      many: 'Total des {{count, number}}',
      other: 'Total des {{count, number}}',
    },
    { one: 'Total', other: 'Total of all {{count, number}}' },
  ],
  searchAll: ['Chercher dans tous les documents', 'Search all documents'],
  countAll: ['Compter', 'Count them all'],
  slow: ['La réponse tarde…', 'The answer is slow to come…'],
  ignored: [
    "Une partie de l'adresse n'est pas valable et a été ignorée : {{fields}}",
    'Part of the address is not valid and was left out: {{fields}}',
  ],
  rowMenu: ['Menu de la ligne', "The row's menu"],
  open: ['Ouvrir', 'Open'],
  openNewTab: ['Ouvrir dans un nouvel onglet', 'Open in a new tab'],
  closePreview: ['Fermer l’aperçu', 'Close the preview'],
  copyNumber: ['Copier le n°', 'Copy the number'],
  copied: ['N° {{number}} copié', 'Number {{number}} copied'],
  seeProject: ['Voir le projet', 'See the project'],
  printedOn: ['Imprimé le {{at}}', 'Printed on {{at}}'],
  noFilter: ['Aucun filtre', 'No filter'],
  sortedBy: ['Trié par {{name}}', 'Sorted by {{name}}'],
});
