import { defineRefusals } from '../../../lib/refusals';

defineRefusals('purchase-stage-refusals', {
  'purchase-stage.unknown': ['Cette étape n’existe pas.', 'This stage does not exist.'],
  'purchase-stage.never-shown': [
    'Une étape ne serait jamais affichée : une étape placée après elle remplit déjà sa condition. Changez l’ordre ou la condition.',
    'A stage would never be shown: one placed after it holds whenever it does. Change the order or the condition.',
  ],
  'purchase-stage.changed-meanwhile': [
    'Quelqu’un a changé les étapes entre-temps.',
    'Somebody changed the stages meanwhile.',
  ],
  'permission.out-of-scope': [
    'Les étapes valent pour tout le réseau : seul qui en a le droit partout peut les changer.',
    'Stages are the whole network’s: only whoever holds the right everywhere may change them.',
  ],
});
