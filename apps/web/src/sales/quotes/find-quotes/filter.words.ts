import { defineWords } from '../../../lib/words';

export const filterWords = defineWords('quote-filters', {
  stage: ['Avancement', 'Stage'],
  validity: ['Validité', 'Validity'],
  status: ['Statut', 'Status'],
  createdOn: ['Date du devis', 'Quote date'],
  expiryDate: ["Date d'échéance", 'Expiry date'],
  sentOn: ["Date d'envoi", 'Date sent'],
  signedOn: ['Date de signature', 'Date signed'],
  inProgress: ['En cours', 'In progress'],
  signed: ['Signés', 'Signed'],
  expiring: ['Expirent ≤ 10 j', 'Expire in ≤ 10 d'],
  expired: ['Expirés', 'Expired'],
  pending: ['En attente', 'Pending'],
  valid: ['Expirent > 10 j', 'Expire in > 10 d'],
  statuses: ['Statut', 'Status'],
  carryOvers: ['Repris', 'Carried over'],
  others: ['+{{count, number}}', '+{{count, number}}'],
});
