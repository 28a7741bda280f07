import { defineWords } from '../../../lib/words';

export const meanwhileWords = defineWords('meanwhile', {
  by: ['{{by}} a modifié ce document à {{time}}.', '{{by}} changed this document at {{time}}.'],
  somebody: [
    'Quelqu’un d’autre a modifié ce document entre-temps.',
    'Somebody else changed this document meanwhile.',
  ],
  kept: ['Rien n’est écrasé ; vos saisies sont gardées.', 'Nothing is overwritten; what you typed is kept.'],
  differences: ['Voir les différences', 'See the differences'],
  reload: ['Recharger', 'Reload'],
  field: ['Champ', 'Field'],
  theirs: ['Enregistré', 'Saved'],
  mine: ['Votre saisie', 'What you typed'],
  none: ['Vos saisies sont les mêmes.', 'What you typed is the same.'],
  over: [
    'Enregistrer maintenant met vos saisies à la place de ce qui est enregistré.',
    'Saving now puts what you typed in place of what is saved.',
  ],
});
