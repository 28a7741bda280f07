import { defineWords } from '../../../lib/words';

export const followGenerationsWords = defineWords('follow-generations', {
  title: ['Achats générés', 'Generated purchases'],
  name: [
    {
      one: 'Achats de {{count, number}} article',
      many: 'Achats de {{count, number}} d’articles',
      other: 'Achats de {{count, number}} articles',
    },
    { one: 'Purchases of {{count, number}} article', other: 'Purchases of {{count, number}} articles' },
  ],
  RUNNING: ['En cours', 'Running'],
  DONE: ['Terminé', 'Done'],
  CANCELLED: ['Arrêté', 'Stopped'],
  stop: ['Arrêter', 'Stop'],
  leftAlone: [
    {
      one: '{{count, number}} non commandé',
      many: '{{count, number}} non commandés',
      other: '{{count, number}} non commandés',
    },
    { one: '{{count, number}} not ordered', other: '{{count, number}} not ordered' },
  ],
  takeBack: ['Annuler ce traitement', 'Take this job back'],
  ask: [
    'Annuler les brouillons que personne n’a modifiés ? Ce qui est modifié, approuvé ou envoyé reste.',
    'Cancel the drafts that nobody has changed? What was changed, approved or sent stays.',
  ],
  keep: ['Ne rien annuler', 'Cancel nothing'],
  takenBack: [
    {
      one: '{{count, number}} commande fournisseur annulée',
      many: '{{count, number}} de commandes fournisseurs annulées',
      other: '{{count, number}} commandes fournisseurs annulées',
    },
    {
      one: '{{count, number}} purchase order cancelled',
      other: '{{count, number}} purchase orders cancelled',
    },
  ],
  kept: [
    {
      one: '{{count, number}} gardée',
      many: '{{count, number}} gardées',
      other: '{{count, number}} gardées',
    },
    { one: '{{count, number}} kept', other: '{{count, number}} kept' },
  ],
  progress: ['{{done, number}} sur {{total, number}}', '{{done, number}} of {{total, number}}'],
  skipped: [
    {
      one: '{{count, number}} exclu',
      many: '{{count, number}} d’exclus',
      other: '{{count, number}} exclus',
    },
    { one: '{{count, number}} left out', other: '{{count, number}} left out' },
  ],
  made: [
    {
      one: '{{count, number}} commande fournisseur',
      many: '{{count, number}} de commandes fournisseurs',
      other: '{{count, number}} commandes fournisseurs',
    },
    { one: '{{count, number}} purchase order', other: '{{count, number}} purchase orders' },
  ],
});
