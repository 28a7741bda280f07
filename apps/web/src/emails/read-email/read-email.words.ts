import { defineWords } from '../../lib/words';

export const readEmailWords = defineWords('read-email', {
  title: ['E-mail', 'E-mail'],
  sentAt: ['Envoyé le {{at}}', 'Sent on {{at}}'],
  createdAt: ['Demandé le {{at}}', 'Ordered on {{at}}'],
  noMessage: [
    'Aucun texte à montrer : rien n’est encore parti, le texte n’est plus conservé, ou vous ne pouvez pas lire ce dont il s’agit.',
    'No words to show: nothing has left yet, they are kept no longer, or you may not read what it is about.',
  ],
  replies: ['Réponses', 'Answers'],
});
