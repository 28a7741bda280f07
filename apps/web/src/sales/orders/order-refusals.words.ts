import { defineRefusals } from '../../lib/refusals';

defineRefusals('order-refusals', {
  'order.not-found': [
    'Cette commande n’existe pas, ou pas dans vos magasins.',
    'This order does not exist, or not in your stores.',
  ],
  'order.transition-not-allowed': [
    'Ce n’est plus possible : la commande a changé d’état entre-temps.',
    'No longer possible: the order is in another state now.',
  ],
  'order.changed-meanwhile': [
    'Cette commande a été modifiée entre-temps.',
    'This order was changed meanwhile.',
  ],
  'order.purchase-order-sent': [
    'Une commande fournisseur est déjà envoyée.',
    'A purchase order has been sent already.',
  ],
  'order.not-paid': ['Cette commande n’est pas soldée.', 'This order is not paid in full.'],
  'order.empty': ['Cette commande n’a aucune ligne.', 'This order has no lines.'],
  'order.nothing-amended': ['Rien n’a été modifié.', 'Nothing was changed.'],
  'order.amount-too-large': [
    'Le montant de cette commande est trop grand.',
    'The amount of this order is too large.',
  ],
  'order.purchases-unknown': [
    'Les achats ne répondent pas : impossible de savoir si une commande d’achat est partie. Réessayez dans un instant.',
    'Purchasing does not answer: whether a purchase order was sent cannot be known. Try again in a moment.',
  ],
  'order.line-sent': [
    'Le fournisseur a déjà reçu commande de {{sent}} : une ligne ne peut pas descendre au-dessous.',
    'The supplier has an order for {{sent}} already: a line cannot go below that.',
  ],
  'order.article-fixed': [
    'Un autre article est une autre ligne : ajoutez-la.',
    'Another article is another line: add it.',
  ],
  'order.quote-not-signed': [
    'Ce devis n’est pas signé : il ne peut pas passer en commande.',
    'This quote is not signed: no order can be taken from it.',
  ],
  'order.quote-taken-over': [
    'Tout ce devis est déjà repris dans des commandes.',
    'All of this quote is taken over by orders already.',
  ],
  'order.quote-line-taken': [
    'Une autre commande vient de reprendre une partie de ce devis : il reste {{left}} de cette ligne.',
    'Another order has just taken over part of this quote: {{left}} of this line are left.',
  ],
});
