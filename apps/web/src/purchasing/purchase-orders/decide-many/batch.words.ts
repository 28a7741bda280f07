import { defineWords } from '../../../lib/words';

export const batchWords = defineWords('purchase-batch', {
  title: ['Actions sur les achats', 'Actions on purchases'],
  approve: [
    {
      one: 'Approuver {{count, number}} commande fournisseur',
      many: 'Approuver {{count, number}} de commandes fournisseurs',
      other: 'Approuver {{count, number}} commandes fournisseurs',
    },
    {
      one: 'Approve {{count, number}} purchase order',
      other: 'Approve {{count, number}} purchase orders',
    },
  ],
  send: [
    {
      one: 'Envoyer {{count, number}} commande fournisseur',
      many: 'Envoyer {{count, number}} de commandes fournisseurs',
      other: 'Envoyer {{count, number}} commandes fournisseurs',
    },
    { one: 'Send {{count, number}} purchase order', other: 'Send {{count, number}} purchase orders' },
  ],
  cancel: [
    {
      one: 'Annuler {{count, number}} commande fournisseur',
      many: 'Annuler {{count, number}} de commandes fournisseurs',
      other: 'Annuler {{count, number}} commandes fournisseurs',
    },
    { one: 'Cancel {{count, number}} purchase order', other: 'Cancel {{count, number}} purchase orders' },
  ],
  RUNNING: ['En cours', 'Running'],
  DONE: ['Terminé', 'Done'],
  CANCELLED: ['Arrêté', 'Stopped'],
  progress: ['{{done, number}} sur {{count, number}}', '{{done, number}} of {{count, number}}'],
  goesOn: [
    'Vous pouvez fermer : cela continue, à suivre dans Traitements.',
    'You can close this: it goes on, to be followed in Jobs.',
  ],
  stop: ['Arrêter', 'Stop'],
  retry: [
    {
      one: 'Réessayer {{count, number}} commande',
      many: 'Réessayer {{count, number}} de commandes',
      other: 'Réessayer {{count, number}} commandes',
    },
    { one: 'Try {{count, number}} order again', other: 'Try {{count, number}} orders again' },
  ],
  done: [
    { one: '{{count, number}} faite', many: '{{count, number}} faites', other: '{{count, number}} faites' },
    { one: '{{count, number}} done', other: '{{count, number}} done' },
  ],
  left: [
    {
      one: '{{count, number}} restée comme elle était',
      many: '{{count, number}} restées comme elles étaient',
      other: '{{count, number}} restées comme elles étaient',
    },
    { one: '{{count, number}} left as it was', other: '{{count, number}} left as they were' },
  ],
  untried: [
    {
      one: '{{count, number}} pas essayée',
      many: '{{count, number}} pas essayées',
      other: '{{count, number}} pas essayées',
    },
    { one: '{{count, number}} not tried', other: '{{count, number}} not tried' },
  ],
  others: [
    {
      one: 'et {{count, number}} autre',
      many: 'et {{count, number}} autres',
      other: 'et {{count, number}} autres',
    },
    { one: 'and {{count, number}} other', other: 'and {{count, number}} others' },
  ],
  notNow: ['pas dans cet état : {{status}}', 'not in this state: {{status}}'],
  show: ['Voir lesquelles', 'Show which'],
  hide: ['Masquer', 'Hide'],
});
