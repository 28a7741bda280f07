import { defineWords } from '../../lib/words';

export const paletteWords = defineWords('palette', {
  title: ['Palette de commandes', 'Command palette'],
  placeholder: ['Aller à, ouvrir un projet, lancer une action…', 'Go to, open a project, run an action…'],
  actions: ['Actions', 'Actions'],
  goTo: ['Aller à', 'Go to'],
  quotes: ['Devis', 'Quotes'],
  orders: ['Commandes', 'Orders'],
  purchaseOrders: ['Commandes fournisseurs', 'Purchase orders'],
  projects: ['Projets', 'Projects'],
  draft: ['Brouillon', 'Draft'],
  shortcuts: ['Afficher les raccourcis', 'Show the shortcuts'],
  amounts: ['Masquer ou afficher les montants', 'Hide or show amounts'],
  results: ['Résultats', 'Results'],
  everything: ['Entrée : chercher dans tous les documents', 'Enter: search all documents'],
  none: ['Rien ne correspond', 'Nothing matches'],
  found: [
    {
      one: '{{count, number}} résultat',
      many: '{{count, number}} de résultats',
      other: '{{count, number}} résultats',
    },
    { one: '{{count, number}} result', other: '{{count, number}} results' },
  ],
});
