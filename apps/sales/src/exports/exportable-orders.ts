import type { ExportColumnOf, OrderFilter } from '@comptoir/contracts';
import { centsText, sql } from '@comptoir/persistence';
import { flagCodes, overdue } from '../order-list/order.predicates';
import { both, type CodeWords, type ExportableList, type ExportColumn } from './exportable-list';
import {
  amount,
  coded,
  column,
  day,
  paperCodes,
  paperColumns,
  progressName,
  progressWords,
  text,
} from './paper-columns';

export const orderStatusWords: CodeWords = {
  DRAFT: both('Brouillon', 'Draft'),
  CONFIRMED: both('Confirmée', 'Confirmed'),
  IN_FULFILMENT: both('En cours de livraison', 'In fulfilment'),
  DELIVERED: both('Livrée', 'Delivered'),
  CLOSED: both('Close', 'Closed'),
  CANCELLED: both('Annulée', 'Cancelled'),
};
const flagWords: CodeWords = {
  inProgress: both('Commandes en cours', 'In progress'),
  orderable: both('Articles commandables', 'Articles to order'),
  awaitingDelivery: both('En attente de pose et livraison', 'Awaiting delivery and installation'),
  notControlled: both('Projet non contrôlé', 'Project not controlled'),
  blocked: both('Projet bloqué', 'Project blocked'),
  onHold: both('Projet en attente', 'Project on hold'),
  deliveryLate: both('Marchandise en retard sur la pose', 'Goods later than the installation'),
  purchased: both('Achats générés', 'Purchases made'),
  draft: both('Brouillons', 'Drafts'),
  confirmed: both('Confirmées', 'Confirmed'),
  inFulfilment: both('En cours de livraison', 'In fulfilment'),
  delivered: both('Livrées', 'Delivered'),
  closed: both('Closes', 'Closed'),
  cancelled: both('Annulées', 'Cancelled'),
};
const reasonWords: CodeWords = {
  NOT_CONFIRMED: both('Commande non confirmée', 'Order not confirmed'),
  CANCELLED: both('Commande annulée', 'Order cancelled'),
  DELIVERED: both('Commande livrée', 'Order delivered'),
  NOT_CONTROLLED: both('Projet non contrôlé', 'Project not controlled'),
  ON_HOLD: both('Projet en attente', 'Project on hold'),
  BLOCKED: both('Projet bloqué', 'Project blocked'),
  NOT_PURCHASABLE: both('Rien à acheter', 'Nothing to buy'),
  NO_SUPPLIER: both('Article sans fournisseur', 'Article without supplier'),
  NO_SUPPLIER_REFERENCE: both('Article sans référence fournisseur', 'Article without supplier reference'),
  ALREADY_ORDERED: both('Déjà en commande fournisseur', 'On purchase orders already'),
};
const paymentWords: CodeWords = {
  GREEN: both('Soldé', 'Paid'),
  ORANGE: both('Paiement partiel', 'Partly paid'),
  GREY: both('Aucun règlement', 'No payment'),
  OVERDUE: both('échéance dépassée', 'overdue'),
};
const coverageWords: CodeWords = {
  NONE: both('Rien', 'Nothing'),
  PARTIAL: both('En partie', 'In part'),
  FULL: both('Tout', 'Everything'),
};
const yesOrNo: CodeWords = { true: both('Oui', 'Yes'), false: both('Non', 'No') };

const columns: Readonly<Record<ExportColumnOf<'orders'>, ExportColumn>> = {
  ...paperColumns,
  confirmedOn: day('Confirmée le', 'Confirmed on', sql`s.confirmed_on`),
  plannedDelivery: day('Livraison/Pose prévue', 'Planned delivery', sql`s.planned_delivery`),
  quote: text('Devis', 'Quote', 18, sql`q.number`),
  status: coded(text('Statut', 'Status', 20, sql`s.status`), orderStatusWords),
  flags: coded(text('Signalements', 'Reports', 32, sql`array_to_string(${flagCodes}, ' ')`), flagWords),
  ordered: coded(text('En commande fournisseur', 'On purchase orders', 14, sql`s.ordered`), coverageWords),
  received: coded(text('Reçu', 'Received', 14, sql`s.received`), coverageWords),
  payment: {
    ...column('Paiement', 'Payment', 22, (view) => {
      const late = sql`case when ${overdue(view)} then 'OVERDUE' end`;
      return sql`concat_ws(' ', s.payment_light, ${late})`;
    }),
    kind: 'text',
    words: paymentWords,
  },
  paid: amount('Réglé', 'Paid', () => centsText(sql`s.paid`)),
  remaining: amount('Reste à payer', 'Left to pay', () => centsText(sql`s.amount_incl_tax - s.paid`)),
};

export const exportableOrders: ExportableList<OrderFilter> = {
  everything: { dateField: 'confirmedOn' },
  title: both('Commandes', 'Orders'),
  fileName: both('commandes', 'orders'),
  joins: sql`left join quote q on q.id = h.quote_id`,
  columns,
  dates: {
    createdOn: both('Date de création', 'Created'),
    confirmedOn: both('Date de confirmation', 'Confirmed'),
    plannedDelivery: both('Livraison ou pose prévue', 'Planned delivery or installation'),
  },
  codes: {
    status: { name: both('Statut', 'Status'), words: orderStatusWords },
    flag: { name: both('Signalements', 'Reports'), words: flagWords },
    progress: { name: progressName, words: progressWords },
    reason: { name: both('Empêchements', 'Obstacles'), words: reasonWords },
    payment: { name: both('Paiement', 'Payment'), words: paymentWords },
    overdue: { name: both('Échéance dépassée', 'Overdue'), words: yesOrNo },
    ...paperCodes,
  },
};
