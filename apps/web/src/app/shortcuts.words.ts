import { defineWords } from '../lib/words';

/** The keyboard map as the help shows it: key caps -> what they do. */
export const shortcutWords = defineWords('shortcuts', {
  '/': ['Rechercher', 'Search'],
  '?': ['Afficher les raccourcis', 'Show the shortcuts'],
  'G D': ['Aller aux devis', 'Go to quotes'],
  'G J': ['Ouvrir les traitements', 'Open the jobs'],
  '↑ ↓': ['Ligne précédente, suivante', 'Previous, next row'],
  'Home End': ['Première, dernière ligne', 'First, last row'],
  Enter: ['Ouvrir', 'Open'],
  'Ctrl Enter': ['Ouvrir dans un nouvel onglet', 'Open in a new tab'],
  Space: ['Sélectionner ou désélectionner la ligne', 'Select or deselect the row'],
  'Shift ↑ ↓': ['Étendre la sélection', 'Extend the selection'],
  'Ctrl A': [
    'Toute la page, puis tous les documents correspondants',
    'The whole page, then all matching documents',
  ],
  Esc: ['Fermer, puis vider la sélection', 'Close, then clear the selection'],
  '1 … 9': ['Indicateur n', 'Indicator n'],
  F: ['Filtres', 'Filters'],
  E: ['Effacer les filtres', 'Clear the filters'],
  T: ['Nouvelle tâche', 'New task'],
  L: ['Relancer', 'Send a reminder'],
  U: ['Actualiser', 'Refresh'],
  $: ['Replier le panneau', 'Fold the panel'],
  F6: ['Aller au message affiché', 'Go to the message shown'],
  'Ctrl Z': [
    'Annuler la dernière action (tant que son message est affiché)',
    'Undo the last action (while its message lasts)',
  ],
});
