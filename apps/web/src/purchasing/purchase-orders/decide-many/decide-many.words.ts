import { defineWords } from '../../../lib/words';

export const decideManyWords = defineWords('decide-many-purchase-orders', {
  title: ['Actions', 'Actions'],
  onOrders: [
    {
      one: '{{count, number}} commande',
      many: '{{count, number}} de commandes',
      other: '{{count, number}} commandes',
    },
    { one: '{{count, number}} order', other: '{{count, number}} orders' },
  ],
  selectFirst: ['Sélectionnez au moins une commande fournisseur', 'Select at least one purchase order'],
  approve: ['Approuver…', 'Approve…'],
  send: ['Envoyer…', 'Send…'],
  cancel: ['Annuler les commandes…', 'Cancel the orders…'],

  approveTitle: ['Approuver les commandes fournisseurs', 'Approve the purchase orders'],
  sendTitle: ['Envoyer les commandes fournisseurs', 'Send the purchase orders'],
  cancelTitle: ['Annuler les commandes fournisseurs', 'Cancel the purchase orders'],
  approveText: [
    'Celles qui sont en brouillon, jusqu’à la limite de votre rôle. Les autres restent comme elles sont.',
    'Those that are drafts, up to the limit of your role. The others stay as they are.',
  ],
  sendText: [
    'Celles qui sont approuvées, par e-mail à leur fournisseur. À partir de là elles nous engagent.',
    'Those that are approved, by e-mail to their suppliers. From here they bind us.',
  ],
  cancelText: [
    'Celles qui ne sont pas encore envoyées. Leurs quantités sont de nouveau à commander.',
    'Those that are not sent yet. Their quantities are to be ordered again.',
  ],
  outside: [
    {
      one: '{{count, number}} d’entre elles n’est pas dans le filtre affiché.',
      many: '{{count, number}} d’entre elles ne sont pas dans le filtre affiché.',
      other: '{{count, number}} d’entre elles ne sont pas dans le filtre affiché.',
    },
    {
      one: '{{count, number}} of them is not in the filter shown.',
      other: '{{count, number}} of them are not in the filter shown.',
    },
  ],
  approveDo: [
    {
      one: 'Approuver {{count, number}} commande',
      many: 'Approuver {{count, number}} de commandes',
      other: 'Approuver {{count, number}} commandes',
    },
    { one: 'Approve {{count, number}} order', other: 'Approve {{count, number}} orders' },
  ],
  sendDo: [
    {
      one: 'Envoyer {{count, number}} commande',
      many: 'Envoyer {{count, number}} de commandes',
      other: 'Envoyer {{count, number}} commandes',
    },
    { one: 'Send {{count, number}} order', other: 'Send {{count, number}} orders' },
  ],
  cancelDo: [
    {
      one: 'Annuler {{count, number}} commande',
      many: 'Annuler {{count, number}} de commandes',
      other: 'Annuler {{count, number}} commandes',
    },
    { one: 'Cancel {{count, number}} order', other: 'Cancel {{count, number}} orders' },
  ],
});
