import { defineRefusals } from '../../../lib/refusals';

defineRefusals('payment-refusals', {
  'payment.not-found': ['Ce règlement n’existe plus.', 'This payment does not exist any more.'],
  'payment.nothing-owed': [
    'Rien n’est dû : la commande est un brouillon ou annulée.',
    'Nothing is owed: the order is a draft or cancelled.',
  ],
  'payment.not-reversible': [
    'Ce règlement est déjà revenu impayé ou remboursé.',
    'This payment has bounced or been refunded already.',
  ],
  'payment.refund-too-large': [
    'C’est plus que ce qui reste de ce règlement ({{refundable}} €).',
    'That is more than is left of this payment (€{{refundable}}).',
  ],
  'payment.in-future': ['Le {{on}} n’est pas encore arrivé.', '{{on}} has not come yet.'],
  'payment.reversed-before-received': [
    'Le règlement n’était pas encore reçu ce jour-là : il date du {{paidOn}}.',
    'The payment had not come in on that day: it is of {{paidOn}}.',
  ],
  'payment-schedule.closed': [
    'L’échéancier d’une commande close ou annulée ne change plus.',
    'The schedule of a closed or cancelled order does not change any more.',
  ],
  'payment-schedule.sum-differs': [
    'Les échéances font {{planned}} €, la commande {{total}} €.',
    'The milestones come to €{{planned}}, the order to €{{total}}.',
  ],
  'payment-schedule.disordered': [
    'Les acomptes viennent d’abord, et un seul solde en dernier.',
    'Deposits come first, and a single balance last.',
  ],
  'payment.payer-unnamed': ['Nommez l’organisme de crédit.', 'Name the credit company.'],
});
