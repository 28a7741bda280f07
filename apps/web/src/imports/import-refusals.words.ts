import { defineRefusals } from '../lib/refusals';

defineRefusals('import-refusals', {
  'import.already-running': [
    'Un autre import est en cours. Attendez sa fin.',
    'Another import is running. Wait until it ends.',
  ],
  'import.unreadable': [
    "Ce fichier n'est pas un CSV (UTF-8) ni un classeur Excel lisible.",
    'This file is no readable CSV (UTF-8) or Excel workbook.',
  ],
  'file.too-large': ['Ce fichier est trop gros : 20 Mo au plus.', 'This file is too large: at most 20 MB.'],
});
