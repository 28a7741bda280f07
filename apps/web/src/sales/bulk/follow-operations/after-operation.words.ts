import { defineWords } from '../../../lib/words';

export const afterOperationWords = defineWords('after-operation', {
  retry: ['Relancer l’échec', 'Try the failure again'],
  takeBack: ['Annuler ce traitement', 'Take this job back'],
  ask: [
    'Supprimer ce que personne n’a encore touché ? Ce qui est commencé, répondu, déplacé ou envoyé à un client reste.',
    'Delete what nobody has touched yet? What was begun, answered, moved or sent to a customer stays.',
  ],
  keep: ['Ne rien supprimer', 'Delete nothing'],
  takenBack: [
    {
      one: '{{count, number}} supprimé',
      many: '{{count, number}} de supprimés',
      other: '{{count, number}} supprimés',
    },
    { one: '{{count, number}} deleted', other: '{{count, number}} deleted' },
  ],
  kept: [
    {
      one: '{{count, number}} gardé, car déjà touché ou envoyé',
      many: '{{count, number}} de gardés, car déjà touchés ou envoyés',
      other: '{{count, number}} gardés, car déjà touchés ou envoyés',
    },
    {
      one: '{{count, number}} kept, already touched or sent',
      other: '{{count, number}} kept, already touched or sent',
    },
  ],
});
