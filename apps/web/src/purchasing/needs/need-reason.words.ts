import { defineWords } from '../../lib/words';

/** Why something cannot be bought now. */
export const needReasonWords = defineWords('need-reasons', {
  NOT_CONFIRMED: ['Commande pas encore confirmée', 'Order not confirmed yet'],
  CANCELLED: ['Commande annulée', 'Order cancelled'],
  DELIVERED: ['Commande déjà livrée', 'Order delivered already'],
  NOT_CONTROLLED: ['Projet pas encore contrôlé', 'Project not controlled yet'],
  ON_HOLD: ['Projet mis en attente', 'Project on hold'],
  BLOCKED: ['Projet bloqué', 'Project blocked'],
  NO_SUPPLIER: ['Pas de fournisseur', 'No supplier'],
  NO_SUPPLIER_REFERENCE: ['Référence fournisseur manquante', 'Supplier’s reference missing'],
  ALREADY_ORDERED: ['Déjà commandé', 'Ordered already'],
});
