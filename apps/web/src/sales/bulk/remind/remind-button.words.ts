import { defineWords } from '../../../lib/words';

/** Of the button alone: what comes of a reminder is told by what is fetched then. */
export const remindButtonWords = defineWords('remind-button', {
  action: [
    {
      one: 'Relancer {{count, number}} devis',
      many: 'Relancer {{count, number}} de devis',
      other: 'Relancer les {{count, number}} devis',
    },
    { one: 'Remind {{count, number}} quote', other: 'Remind {{count, number}} quotes' },
  ],
  options: ['Options de la relance', 'Reminder options'],
  seeRecipients: ['Voir les destinataires…', 'See the recipients…'],
  respectGap: ['Exclure les clients relancés récemment', 'Leave out customers reminded recently'],
  refused: ["La relance n'est pas partie", 'The reminder was not sent'],
});
