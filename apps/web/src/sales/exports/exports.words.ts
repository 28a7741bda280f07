import { defineWords } from '../../lib/words';

export const exportWords = defineWords('exports', {
  export: ['Exporter…', 'Export…'],
  print: ['Imprimer…', 'Print…'],
  exportTitle: ['Exporter', 'Export'],
  printTitle: ['Imprimer', 'Print'],
  what: ['Que faut-il exporter ?', 'What is to be exported?'],
  wholeList: [
    {
      one: 'Toute la liste ({{count, number}} ligne)',
      many: 'Toute la liste ({{count, number}} de lignes)',
      other: 'Toute la liste ({{count, number}} lignes)',
    },
    { one: 'The whole list ({{count, number}} row)', other: 'The whole list ({{count, number}} rows)' },
  ],
  wholeListAtLeast: [
    'Toute la liste (plus de {{count, number}} lignes)',
    'The whole list (more than {{count, number}} rows)',
  ],
  selection: [
    {
      one: 'La sélection ({{count, number}} ligne)',
      many: 'La sélection ({{count, number}} de lignes)',
      other: 'La sélection ({{count, number}} lignes)',
    },
    { one: 'The selection ({{count, number}} row)', other: 'The selection ({{count, number}} rows)' },
  ],
  format: ['Format', 'Format'],
  xlsx: ['Classeur Excel (.xlsx)', 'Excel workbook (.xlsx)'],
  csv: ['Texte CSV (.csv)', 'CSV text (.csv)'],
  asShown: [
    "Les colonnes affichées, dans l'ordre de l'écran.",
    'The columns shown, in the order of the screen.',
  ],
  doExport: ['Exporter', 'Export'],
  doPrint: ['Imprimer', 'Print'],
  thisPage: [
    {
      one: 'Cette page ({{count, number}} ligne)',
      many: 'Cette page ({{count, number}} de lignes)',
      other: 'Cette page ({{count, number}} lignes)',
    },
    { one: 'This page ({{count, number}} row)', other: 'This page ({{count, number}} rows)' },
  ],
  listAsPdf: [
    {
      one: 'Toute la liste, en PDF ({{count, number}} ligne)',
      many: 'Toute la liste, en PDF ({{count, number}} de lignes)',
      other: 'Toute la liste, en PDF ({{count, number}} lignes)',
    },
    {
      one: 'The whole list, as PDF ({{count, number}} row)',
      other: 'The whole list, as PDF ({{count, number}} rows)',
    },
  ],
  documentsAsPdf: [
    {
      one: 'Le devis sélectionné, en PDF',
      many: 'Les {{count, number}} de devis sélectionnés, en un seul PDF',
      other: 'Les {{count, number}} devis sélectionnés, en un seul PDF',
    },
    { one: 'The selected quote, as PDF', other: 'The {{count, number}} selected quotes, in one PDF' },
  ],
  atMost: ['au plus {{count, number}}', 'at most {{count, number}}'],
  started: [
    'Le fichier se prépare. Vous pouvez continuer.',
    'The file is being made. You can go on working.',
  ],
  ready: ['{{name}} est prêt', '{{name}} is ready'],
  download: ['Télécharger', 'Download'],
  seeJobs: ['Voir les traitements', 'See the jobs'],
  files: ['Fichiers', 'Files'],
  QUEUED: ['en file', 'queued'],
  RUNNING: ['en cours', 'running'],
  COMPLETED: ['terminé', 'finished'],
  FAILED: ['échec', 'failed'],
  CANCELLED: ['arrêté', 'stopped'],
  progress: ['{{done, number}} sur {{total, number}}', '{{done, number}} of {{total, number}}'],
  rows: [
    {
      one: '{{count, number}} ligne',
      many: '{{count, number}} de lignes',
      other: '{{count, number}} lignes',
    },
    { one: '{{count, number}} row', other: '{{count, number}} rows' },
  ],
  documents: [
    {
      one: '{{count, number}} document',
      many: '{{count, number}} de documents',
      other: '{{count, number}} documents',
    },
    { one: '{{count, number}} document', other: '{{count, number}} documents' },
  ],
  expires: ['expire le {{day}}', 'expires on {{day}}'],
  stop: ['Arrêter', 'Stop'],
  TOO_MANY_ROWS: ['Trop de lignes pour être imprimées.', 'Too many rows to be printed.'],
  SELECTION_EXPIRED: [
    'La sélection est trop ancienne. Refaites-la.',
    'The selection is too old. Make it again.',
  ],
  INTERRUPTED: ["Interrompu. Relancez l'export.", 'Interrupted. Start the export again.'],
  INTERNAL: ["Le fichier n'a pas pu être fait. Réessayez.", 'The file could not be made. Try again.'],
});
