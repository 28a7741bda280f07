import { orderStatuses, quoteStatuses, vatRates } from '@comptoir/contracts';
import {
  day,
  expected,
  oneOf,
  optional,
  percent,
  price,
  quantity,
  rate,
  required,
  text,
} from '@comptoir/sheets';

const type = oneOf(['QUOTE', 'ORDER'], { devis: 'QUOTE', commande: 'ORDER' });
/** Of quotes and of orders; which of them fit is told by the document's type. */
const statuses = [...new Set([...quoteStatuses, ...orderStatuses])];
const status = oneOf(statuses, {
  brouillon: 'DRAFT',
  finalisé: 'FINALIZED',
  envoyé: 'SENT',
  signé: 'SIGNED',
  refusé: 'REFUSED',
  annulé: 'CANCELLED',
  remplacé: 'SUPERSEDED',
  confirmé: 'CONFIRMED',
  'en cours': 'IN_FULFILMENT',
  livré: 'DELIVERED',
  soldé: 'CLOSED',
});

/** What is said of the document: on its first row, and on the others again or not at all. */
const header = {
  type: expected(type, 'type'),
  project: expected(text(100), 'project', 'projet'),
  date: expected(day, 'date'),
  expiryDate: optional(day, 'expiryDate', 'échéance'),
  status: optional(status, 'status', 'statut'),
  signedOn: optional(day, 'signedOn', 'signé le'),
  plannedDelivery: optional(day, 'plannedDelivery', 'livraison prévue'),
};
export const headerKeys = Object.keys(header) as (keyof typeof header)[];

export const documentColumns = {
  ...header,
  reference: required(text(100), 'reference', 'référence'),
  article: optional(text(100), 'article'),
  lineLabel: optional(text(300), 'lineLabel', 'désignation'),
  quantity: required(quantity, 'quantity', 'quantité'),
  unitPrice: optional(price, 'unitPrice', 'prix unitaire HT', 'prix unitaire'),
  discountPercent: optional(percent, 'discountPercent', 'remise %', 'remise'),
  vatRate: optional(rate(vatRates), 'vatRate', 'TVA'),
};
export type DocumentColumns = typeof documentColumns;
