import { defineWords } from '../../../lib/words';

export const remindWords = defineWords('remind', {
  scheduled: [
    {
      one: 'Relance de {{count, number}} devis programmée',
      many: 'Relance de {{count, number}} de devis programmée',
      other: 'Relance de {{count, number}} devis programmée',
    },
    {
      one: 'Reminder of {{count, number}} quote scheduled',
      other: 'Reminders of {{count, number}} quotes scheduled',
    },
  ],
  sendingIn: ['– envoi dans', '– sending in'],
  emails: [
    {
      one: '{{count, number}} e-mail',
      many: "{{count, number}} d'e-mails",
      other: '{{count, number}} e-mails',
    },
    { one: '{{count, number}} e-mail', other: '{{count, number}} e-mails' },
  ],
  template: ['Modèle : {{name}}', 'Template: {{name}}'],
  detail: ['Voir le détail', 'See the details'],
  sent: [
    {
      one: '{{count, number}} relance envoyée.',
      many: '{{count, number}} de relances envoyées.',
      other: '{{count, number}} relances envoyées.',
    },
    { one: '{{count, number}} reminder sent.', other: '{{count, number}} reminders sent.' },
  ],
  cancelled: ["Relance annulée : aucun e-mail n'est parti.", 'Reminder cancelled: no e-mail was sent.'],
  cancelledLate: [
    'Relance arrêtée : {{done, number}} e-mails étaient déjà partis.',
    'Reminder stopped: {{done, number}} e-mails had already left.',
  ],
  nobody: ['Aucun e-mail à envoyer', 'No e-mail to send'],
  recipientsTitle: ['Destinataires de la relance', 'Recipients of the reminder'],
  willSend: [
    {
      one: '{{count, number}} e-mail partira, avec le devis en pièce jointe.',
      many: "{{count, number}} d'e-mails partiront, avec les devis de chaque projet en pièce jointe.",
      other: '{{count, number}} e-mails partiront, avec les devis de chaque projet en pièce jointe.',
    },
    {
      one: '{{count, number}} e-mail will be sent, with the quote attached.',
      other: "{{count, number}} e-mails will be sent, with each project's quotes attached.",
    },
  ],
  examples: ['par exemple : {{names}}', 'for example: {{names}}'],
  send: [
    {
      one: 'Envoyer {{count, number}} e-mail',
      many: "Envoyer {{count, number}} d'e-mails",
      other: 'Envoyer {{count, number}} e-mails',
    },
    { one: 'Send {{count, number}} e-mail', other: 'Send {{count, number}} e-mails' },
  ],
});
