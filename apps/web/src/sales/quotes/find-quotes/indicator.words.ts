import { defineWords } from '../../../lib/words';

export const indicatorWords = defineWords('quote-indicators', {
  inProgress: ['Devis en cours', 'Quotes in progress'],
  signed: ['Signés', 'Signed'],
  expiring: ['Expirent ≤ 10 j', 'Expire in ≤ 10 d'],
  expired: ['Expirés', 'Expired'],
  pending: ['En attente', 'Pending'],
  valid: ['Expirent > 10 j', 'Expire in > 10 d'],
  inProgressSpoken: ['Devis en cours', 'Quotes in progress'],
  signedSpoken: ['Devis signés', 'Signed quotes'],
  expiringSpoken: ['Expirent dans 10 jours ou moins', 'Expire in 10 days or less'],
  expiredSpoken: ['Devis expirés', 'Expired quotes'],
  pendingSpoken: ['Devis en attente', 'Pending quotes'],
  validSpoken: ['Expirent dans plus de 10 jours', 'Expire in more than 10 days'],
});
