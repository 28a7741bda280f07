import { defineWords } from '../../lib/words';

/** Of the columns once somebody arranges them. */
export const arrangeWords = defineWords('arrange-columns', {
  up: ['Monter {{name}}', 'Move {{name}} up'],
  down: ['Descendre {{name}}', 'Move {{name}} down'],
  wider: ['Élargir {{name}}', 'Make {{name}} wider'],
  narrower: ['Rétrécir {{name}}', 'Make {{name}} narrower'],
  resetColumns: ['Rétablir les colonnes', 'Reset the columns'],
  density: ['Densité', 'Density'],
  comfort: ['Confort', 'Comfort'],
  standard: ['Standard', 'Standard'],
  compact: ['Compact', 'Compact'],
});
