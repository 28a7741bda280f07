import { defineWords } from '../../../lib/words';

export const progressWords = defineWords('progress-filter', {
  stages: ['Étapes', 'Stages'],
  conditions: ['Conditions', 'Conditions'],
  activities: ['Activité du projet', 'Project activity'],
  canGeneratePurchases: [
    'Seulement les documents qui peuvent générer des achats',
    'Only documents that can generate purchases',
  ],
  purchased: ['Achats générés', 'Purchases made'],
  notControlled: ['Non contrôlés', 'Not controlled'],
  blocked: ['Bloqués', 'Blocked'],
  onHold: ['En attente', 'On hold'],
  awaitingDelivery: ['En attente de livraison', 'Awaiting delivery'],
  carriedOver: ['Repris', 'Carried over'],
});
