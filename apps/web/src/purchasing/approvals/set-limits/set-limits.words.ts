import { defineWords } from '../../../lib/words';

export const setLimitsWords = defineWords('set-limits', {
  administration: ['Administration', 'Administration'],
  title: ['Seuils d’approbation', 'Approval limits'],
  intro: [
    'Jusqu’à quel montant HT chaque rôle approuve seul une commande fournisseur.',
    'Up to which amount excl. tax each role may approve a purchase order.',
  ],
  role: ['Rôle', 'Role'],
  limit: ['Montant HT, au plus', 'Amount excl. tax, at most'],
  otherRoles: ['Tous les autres rôles', 'All other roles'],
  noLimit: ['Sans limite', 'Without a limit'],
  asOthers: ['Comme les autres rôles', 'As the other roles'],
  edit: ['Modifier', 'Edit'],
  editNamed: ['Modifier le seuil : {{name}}', 'Edit the limit: {{name}}'],
  without: ['Sans limite', 'Without a limit'],
  amountBad: ['Un montant comme 5 000,00', 'An amount such as 5,000.00'],
  saved: ['Seuil enregistré : {{name}}', 'Limit saved: {{name}}'],
  none: ['Aucun seuil', 'No limit'],
  noneText: ['Aucun seuil n’est fixé.', 'No limit is set.'],
});
