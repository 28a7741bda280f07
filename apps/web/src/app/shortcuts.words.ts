import { defineWords } from '../lib/words';

/** The keyboard map as the help shows it: key caps -> what they do. */
export const shortcutWords = defineWords('shortcuts', {
  'Ctrl K': ['Palette de commandes', 'Command palette'],
  '/': ['Rechercher', 'Search'],
  '?': ['Afficher les raccourcis', 'Show the shortcuts'],
  'G D': ['Aller aux devis', 'Go to quotes'],
  'G C': ['Aller aux commandes', 'Go to orders'],
  'G A': ['Aller aux achats', 'Go to purchasing'],
  'G J': ['Ouvrir les traitements', 'Open the jobs'],
  '↑ ↓ K J': ['Ligne précédente, suivante', 'Previous, next row'],
  'Home End PgUp PgDn': ['Première, dernière ligne, écran', 'First, last row, screen'],
  Enter: ['Ouvrir', 'Open'],
  'Ctrl Enter': [
    'Ouvrir dans un nouvel onglet ; dans une fenêtre de saisie : valider',
    'Open in a new tab; in a dialog: confirm',
  ],
  Space: ['Sélectionner ou désélectionner la ligne', 'Select or deselect the row'],
  'Shift ↑ ↓ Space': ['Étendre la sélection', 'Extend the selection'],
  'Ctrl A': [
    'Toute la page, puis tous les documents correspondants',
    'The whole page, then all matching documents',
  ],
  Esc: ['Fermer, puis vider la sélection', 'Close, then clear the selection'],
  P: ['Aperçu', 'Preview'],
  '1 … 9': ['Indicateur n', 'Indicator n'],
  F: ['Filtres', 'Filters'],
  E: ['Effacer les filtres (gomme)', 'Clear the filters (eraser)'],
  M: ['Nouvel e-mail', 'New e-mail'],
  C: ['Nouveau commentaire', 'New comment'],
  T: ['Nouvelle tâche', 'New task'],
  R: ['Nouveau rendez-vous', 'New appointment'],
  A: ['Générer les achats', 'Generate purchases'],
  L: ['Relancer', 'Send a reminder'],
  X: ['Exporter', 'Export'],
  I: ['Imprimer', 'Print'],
  U: ['Actualiser', 'Refresh'],
  V: ['Vues', 'Views'],
  $: ['Replier le panneau', 'Fold the panel'],
  'Alt ←': ['Précédent (navigateur)', 'Back (browser)'],
  'Shift F10': ['Menu de la ligne', "The row's menu"],
  F6: ['Aller au message affiché', 'Go to the message shown'],
  'Ctrl Z': [
    'Annuler la dernière action (tant que son message est affiché)',
    'Undo the last action (while its message lasts)',
  ],
});

/** Key caps as a French keyboard prints them. */
export const frenchCaps: Readonly<Record<string, string>> = {
  Home: 'Début',
  End: 'Fin',
  PgUp: 'Page↑',
  PgDn: 'Page↓',
  Enter: 'Entrée',
  Space: 'Espace',
  Shift: 'Maj',
  Esc: 'Échap',
};
