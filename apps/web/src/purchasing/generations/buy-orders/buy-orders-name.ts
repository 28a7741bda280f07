import { defineWords } from '../../../lib/words';

/** The name under which the menu of a row asks for it; everything else of it comes when the list is there. */
export const buyOrdersName = 'buy';

export const buyOrdersNameWords = defineWords('buy-orders-name', {
  buy: ['Générer les achats…', 'Generate purchases…'],
});
