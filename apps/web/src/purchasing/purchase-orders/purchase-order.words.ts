import { defineWords } from '../../lib/words';

/** States and reports of a purchase order, wherever they are shown. */
export const purchaseOrderWords = defineWords('purchase-order', {
  DRAFT: ['Brouillon', 'Draft'],
  APPROVED: ['Approuvée', 'Approved'],
  SENT: ['Envoyée', 'Sent'],
  ACKNOWLEDGED: ['Accusée', 'Acknowledged'],
  PARTIALLY_RECEIVED: ['Reçue en partie', 'Partly received'],
  RECEIVED: ['Reçue', 'Received'],
  INVOICED: ['Facturée', 'Invoiced'],
  CLOSED: ['Close', 'Closed'],
  CANCELLED: ['Annulée', 'Cancelled'],
  lateAcknowledgement: ['En retard d’accusé', 'Acknowledgement late'],
  toReceiveThisWeek: ['À réceptionner cette semaine', 'To receive this week'],
  priceDeviations: ['Écarts de prix', 'Price deviations'],
  late: ['Arrivent après la pose', 'Arrive after the installation'],
  undelivered: ['E-mail non distribué', 'E-mail not delivered'],
  undeliveredName: ['L’e-mail n’est pas arrivé chez le fournisseur', 'The e-mail did not reach the supplier'],
  lateAcknowledgementName: [
    'Le fournisseur tarde à accuser réception',
    'The supplier is slow to acknowledge it',
  ],
  toReceiveThisWeekName: ['À réceptionner cette semaine', 'To be received this week'],
  priceDeviationsName: [
    'Un prix accusé ou facturé diffère du prix commandé',
    'A price acknowledged or invoiced differs from the price ordered',
  ],
  lateName: [
    'Un article arrive après la livraison ou la pose prévue',
    'An article arrives after the planned delivery or installation',
  ],
  openDeviations: [
    {
      one: '{{count, number}} écart d’accusé à traiter',
      many: '{{count, number}} d’écarts d’accusé à traiter',
      other: '{{count, number}} écarts d’accusé à traiter',
    },
    { one: '{{count, number}} deviation to settle', other: '{{count, number}} deviations to settle' },
  ],
});
