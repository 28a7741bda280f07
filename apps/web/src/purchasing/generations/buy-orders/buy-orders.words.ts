import { defineWords } from '../../../lib/words';

export const buyOrdersWords = defineWords('buy-orders', {
  buyCount: ['Générer les achats ({{count, number}})', 'Generate purchases ({{count, number}})'],
  selectFirst: ['Sélectionnez au moins une commande', 'Select at least one order'],
});
