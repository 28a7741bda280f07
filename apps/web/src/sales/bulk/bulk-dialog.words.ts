import { defineWords } from '../../lib/words';

export const bulkDialogWords = defineWords('bulk-dialog', {
  scope: ['{{documents}} · {{projects}}', '{{documents}} · {{projects}}'],
  quotes: [
    { one: '{{count, number}} devis', many: '{{count, number}} de devis', other: '{{count, number}} devis' },
    { one: '{{count, number}} quote', other: '{{count, number}} quotes' },
  ],
  orders: [
    {
      one: '{{count, number}} commande',
      many: '{{count, number}} de commandes',
      other: '{{count, number}} commandes',
    },
    { one: '{{count, number}} order', other: '{{count, number}} orders' },
  ],
  projects: [
    {
      one: '{{count, number}} projet',
      many: '{{count, number}} de projets',
      other: '{{count, number}} projets',
    },
    { one: '{{count, number}} project', other: '{{count, number}} projects' },
  ],
  namePlaceholder: ['Nom…', 'Name…'],
  cancelled: ["Annulé : rien n'a été créé ni envoyé.", 'Cancelled: nothing was made or sent.'],
});
