import { defineWords } from '../../lib/words';

export const bulkDialogWords = defineWords('bulk-dialog', {
  scope: ['{{documents}} · {{projects}} · {{customers}}', '{{documents}} · {{projects}} · {{customers}}'],
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
  papers: [
    {
      one: '{{count, number}} document',
      many: '{{count, number}} de documents',
      other: '{{count, number}} documents',
    },
    { one: '{{count, number}} document', other: '{{count, number}} documents' },
  ],
  customers: [
    {
      one: '{{count, number}} client',
      many: '{{count, number}} de clients',
      other: '{{count, number}} clients',
    },
    { one: '{{count, number}} customer', other: '{{count, number}} customers' },
  ],
  projects: [
    {
      one: '{{count, number}} projet',
      many: '{{count, number}} de projets',
      other: '{{count, number}} projets',
    },
    { one: '{{count, number}} project', other: '{{count, number}} projects' },
  ],
  cancelled: ["Annulé : rien n'a été créé ni envoyé.", 'Cancelled: nothing was made or sent.'],
});
