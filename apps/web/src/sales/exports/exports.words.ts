import { defineWords } from '../../lib/words';

export const exportWords = defineWords('exports', {
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
  needsShown: [
    'Une ligne par article, fournisseur par fournisseur ; ceux qui n’en ont pas à la fin.',
    'One row for each article, supplier by supplier; those without one at the end.',
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
  ordersAsPdf: [
    {
      one: 'La commande sélectionnée, en PDF',
      many: 'Les {{count, number}} de commandes sélectionnées, en un seul PDF',
      other: 'Les {{count, number}} commandes sélectionnées, en un seul PDF',
    },
    { one: 'The selected order, as PDF', other: 'The {{count, number}} selected orders, in one PDF' },
  ],
  papersAsPdf: [
    {
      one: 'Le document sélectionné, en PDF',
      many: 'Les {{count, number}} de documents sélectionnés, en un seul PDF',
      other: 'Les {{count, number}} documents sélectionnés, en un seul PDF',
    },
    { one: 'The selected document, as PDF', other: 'The {{count, number}} selected documents, in one PDF' },
  ],
  'purchase-ordersAsPdf': [
    {
      one: 'La commande fournisseur sélectionnée, en PDF',
      many: 'Les {{count, number}} de commandes fournisseurs sélectionnées, en un seul PDF',
      other: 'Les {{count, number}} commandes fournisseurs sélectionnées, en un seul PDF',
    },
    {
      one: 'The selected purchase order, as PDF',
      other: 'The {{count, number}} selected purchase orders, in one PDF',
    },
  ],
  selectionAsPdf: [
    {
      one: 'La liste de la sélection, en PDF ({{count, number}} ligne)',
      many: 'La liste de la sélection, en PDF ({{count, number}} de lignes)',
      other: 'La liste de la sélection, en PDF ({{count, number}} lignes)',
    },
    {
      one: 'The list of the selection, as PDF ({{count, number}} row)',
      other: 'The list of the selection, as PDF ({{count, number}} rows)',
    },
  ],
  quotesAsPdf: [
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
  AWAITING_APPROVAL: ['à approuver', 'to be approved'],
  COMPLETED: ['terminé', 'finished'],
  FAILED: ['échec', 'failed'],
  REFUSED: ['refusé', 'refused'],
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
  NOT_DECIDED: [
    "Personne ne l'a approuvé à temps. Relancez l'export, ou demandez moins de lignes.",
    'Nobody approved it in time. Start the export again, or ask for fewer rows.',
  ],
  awaiting: [
    "Tant de lignes demandent l'accord d'une autre personne, attendu jusqu'au {{until}}.",
    'So many rows take somebody else’s approval, awaited until {{until}}.',
  ],
  asked: [
    "Le fichier attend l'accord d'une autre personne : il est trop gros pour partir sans.",
    'The file awaits somebody else’s approval: it is too large to leave without.',
  ],
  approvedBy: ['approuvé par {{name}}', 'approved by {{name}}'],
  refusedBy: ['Refusé par {{name}} : {{reason}}', 'Refused by {{name}}: {{reason}}'],
  toApprove: ['Fichiers à approuver', 'Files to approve'],
  askedBy: ['Demandé par {{name}}, avant le {{until}}', 'Asked for by {{name}}, before {{until}}'],
  approve: ['Approuver', 'Approve'],
  refuse: ['Refuser…', 'Refuse…'],
  doRefuse: ['Refuser', 'Refuse'],
  keepUndecided: ['Ne pas refuser', 'Do not refuse'],
  reason: ['Motif du refus', 'Reason of the refusal'],
  INTERNAL: ["Le fichier n'a pas pu être fait. Réessayez.", 'The file could not be made. Try again.'],
});
