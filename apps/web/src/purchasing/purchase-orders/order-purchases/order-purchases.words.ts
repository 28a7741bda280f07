import { defineWords } from '../../../lib/words';

export const orderPurchasesWords = defineWords('order-purchases', {
  title: ['Achats', 'Purchases'],
  number: ['Commande fournisseur', 'Purchase order'],
  supplier: ['Fournisseur', 'Supplier'],
  status: ['Statut', 'Status'],
  expectedOn: ['Attendue le', 'Expected on'],
  amount: ['Montant HT', 'Amount excl. tax'],
  none: ['Aucune commande fournisseur pour cette commande.', 'There is no purchase order for this order.'],
  all: ['Voir les {{count, number}} commandes fournisseurs', 'See all {{count, number}} purchase orders'],
});
