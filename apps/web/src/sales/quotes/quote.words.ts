import { defineWords } from '../../lib/words';

/** States and icons of a quote: the same words in the list, on its page and in the filters. */
export const quoteWords = defineWords('quote', {
  quote: ['Devis', 'Quote'],
  draftName: ['Brouillon', 'Draft'],
  DRAFT: ['Brouillon', 'Draft'],
  FINALIZED: ['Finalisé', 'Finalized'],
  SENT: ['Envoyé', 'Sent'],
  SIGNED: ['Signé', 'Signed'],
  REFUSED: ['Refusé', 'Refused'],
  CANCELLED: ['Annulé', 'Cancelled'],
  SUPERSEDED: ['Remplacé', 'Superseded'],
  signed: ['Signé', 'Signed'],
  signedName: ['Devis signé le {{day}}', 'Quote signed on {{day}}'],
  signedNameBare: ['Devis signé', 'Quote signed'],
  pending: ['En attente', 'Pending'],
  pendingName: ['Devis en attente', 'Pending quote'],
  expiresToday: ["Expire aujourd'hui", 'Expires today'],
  expires: ['Expire dans {{count, number}} j', 'Expires in {{count, number}} d'],
  expiresName: [
    {
      one: 'Expire dans {{count, number}} jour, le {{day}}',
      many: 'Expire dans {{count, number}} de jours, le {{day}}',
      other: 'Expire dans {{count, number}} jours, le {{day}}',
    },
    {
      one: 'Expires in {{count, number}} day, on {{day}}',
      other: 'Expires in {{count, number}} days, on {{day}}',
    },
  ],
  expired: ['Expiré depuis {{count, number}} j', 'Expired {{count, number}} d ago'],
  expiredName: [
    {
      one: 'Devis expiré depuis {{count, number}} jour',
      many: 'Devis expiré depuis {{count, number}} de jours',
      other: 'Devis expiré depuis {{count, number}} jours',
    },
    { one: 'Quote expired {{count, number}} day ago', other: 'Quote expired {{count, number}} days ago' },
  ],
  lastReminder: ['Dernière relance : {{day}}', 'Last reminder: {{day}}'],
  carriedInto: ['Repris dans {{papers}}', 'Carried over into {{papers}}'],
  carriedPartlyInto: ['Repris en partie dans {{papers}}', 'Partly carried over into {{papers}}'],
  paperOn: ['{{number}} le {{day}}', '{{number}} on {{day}}'],
  draftOrder: ['un brouillon de commande', 'a draft order'],
  carriedFULL: ['Entièrement repris', 'Fully carried over'],
  carriedPARTIAL: ['Repris en partie', 'Partly carried over'],
  carriedNONE: ['Non repris', 'Not carried over'],
});
