import { defineWords } from '../../../lib/words';

export const carryOverWords = defineWords('carry-over', {
  carryOver: ['Passer en commande…', 'Make an order…'],
  title: ['Passer le devis {{number}} en commande', 'Make an order from quote {{number}}'],
  doIt: ['Créer la commande', 'Create the order'],
  text: [
    'Tout ce qui reste est coché. La commande naît en brouillon ; elle nous engage une fois confirmée.',
    'All that is left is ticked. The order begins as a draft; it binds us once it is confirmed.',
  ],
  line: ['Ligne', 'Line'],
  offered: ['Devis', 'Quote'],
  left: ['Reste', 'Left'],
  taken: ['À commander', 'To order'],
  takenOf: ['À commander, {{line}}', 'To order, {{line}}'],
  tooMuch: ['Entre 0 et {{left}}', 'Between 0 and {{left}}'],
  gone: ['déjà en commande', 'ordered already'],
  option: ['Option', 'Option'],
  plannedDelivery: ['Livraison/Pose prévue', 'Planned delivery or installation'],
  done: ['Commande créée', 'Order created'],
});
