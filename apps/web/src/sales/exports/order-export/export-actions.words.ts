import { defineWords } from '../../../lib/words';

/** Of the buttons alone: what their dialogs say comes with them. */
export const exportActionWords = defineWords('export-actions', {
  export: ['Exporter…', 'Export…'],
  print: ['Imprimer…', 'Print…'],
});
