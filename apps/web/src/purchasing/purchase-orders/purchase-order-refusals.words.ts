import { defineRefusals } from '../../lib/refusals';

defineRefusals('purchase-order-refusals.words', {
  'purchase-order.not-found': [
    "Cette commande fournisseur n'existe pas, ou pas dans vos magasins.",
    'This purchase order does not exist, or not in your stores.',
  ],
  'purchase-order.transition-not-allowed': [
    "Ce n'est plus possible : la commande fournisseur a changé d'état entre-temps.",
    'No longer possible: the purchase order is in another state now.',
  ],
  'purchase-order.being-generated': [
    'Cette commande fournisseur est en cours de génération. Réessayez dans un instant.',
    'This purchase order is still being generated. Try again in a moment.',
  ],
  'purchase-order.more-than-needed': [
    'C’est plus que ce dont les commandes clients ont encore besoin.',
    'That is more than the customers’ orders still need.',
  ],
  'purchase-order.price-missing': [
    'Il manque des prix : complétez les lignes avant d’approuver.',
    'Prices are missing: complete the lines before approving.',
  ],
  'purchase-order.address-missing': ['Il manque l’adresse de livraison.', 'The delivery address is missing.'],
  'purchase-order.email-missing': [
    'Ce fournisseur n’a pas d’adresse e-mail.',
    'This supplier has no e-mail address.',
  ],
  'purchase-order.not-needed': [
    'Une commande client a été annulée, modifiée ou mise en attente : ses lignes ne sont plus à acheter.',
    'A customer’s order was cancelled, amended or put on hold: its lines are not to be bought any more.',
  ],
  'purchase-order.above-limit': [
    'Le montant de {{amount}} € dépasse votre limite d’approbation de {{limit}} €.',
    'The amount of €{{amount}} is above your approval limit of €{{limit}}.',
  ],
  'purchase-order.more-than-ordered': [
    'C’est plus que ce qui reste à recevoir ({{left}}).',
    'That is more than is still to come ({{left}}).',
  ],
  'purchase-order.more-than-received': [
    'C’est plus que ce qui a été reçu ({{received}}).',
    'That is more than has arrived ({{received}}).',
  ],
  'purchase-order.more-than-invoiced': [
    'C’est plus que ce qui a été facturé ({{invoiced}}).',
    'That is more than was invoiced ({{invoiced}}).',
  ],
  'supplier-invoice.known': [
    'Ce numéro de pièce du fournisseur est déjà enregistré.',
    'This number of the supplier is recorded already.',
  ],
});
