import { defineWords } from '../../../lib/words';

/** The list's own words for orders; the keys are those of every list. */
export const orderListWords = defineWords('order-list', {
  title: ['Commandes', 'Orders'],
  section: ['Ventes', 'Sales'],
  create: ['Nouvelle commande', 'New order'],
  count: [
    {
      one: '{{count, number}} commande',
      many: '{{count, number}} de commandes',
      other: '{{count, number}} commandes',
    },
    { one: '{{count, number}} order', other: '{{count, number}} orders' },
  ],
  countAtLeast: ['plus de {{count, number}} commandes', 'more than {{count, number}} orders'],
  selectAllMatching: ['Sélectionner toutes les commandes correspondantes', 'Select all matching orders'],
  selected: [
    {
      one: '{{count, number}} sélectionnée',
      many: '{{count, number}} de commandes sélectionnées',
      other: '{{count, number}} sélectionnées',
    },
    { one: '{{count, number}} selected', other: '{{count, number}} selected' },
  ],
  selectMatching: [
    {
      one: 'Sélectionner la commande correspondante',
      many: 'Sélectionner les {{count, number}} de commandes correspondantes',
      other: 'Sélectionner les {{count, number}} commandes correspondantes',
    },
    { one: 'Select the matching order', other: 'Select all {{count, number}} matching orders' },
  ],
  changed: [
    {
      one: '{{count, number}} commande a changé',
      many: '{{count, number}} de commandes ont changé',
      other: '{{count, number}} commandes ont changé',
    },
    { one: '{{count, number}} order has changed', other: '{{count, number}} orders have changed' },
  ],
  down: [
    'Le service Ventes ne répond pas. Les données affichées datent de {{time}}.',
    'The sales service does not answer. What is shown dates from {{time}}.',
  ],
  noneYet: ['Aucune commande pour le moment', 'No orders yet'],
  noneYetText: [
    'Une commande naît d’un devis signé, ou arrive avec les fichiers de votre ancien logiciel.',
    'An order comes from a signed quote, or with the files of your former software.',
  ],
  noMatch: ['Aucune commande ne correspond', 'No order matches'],
  strictest: [
    {
      one: 'Le filtre « {{filter}} » exclut {{count, number}} commande.',
      many: 'Le filtre « {{filter}} » exclut {{count, number}} de commandes.',
      other: 'Le filtre « {{filter}} » exclut {{count, number}} commandes.',
    },
    {
      one: 'The filter “{{filter}}” excludes {{count, number}} order.',
      other: 'The filter “{{filter}}” excludes {{count, number}} orders.',
    },
  ],
  strictestOrMore: [
    'Le filtre « {{filter}} » exclut {{count, number}} commandes ou plus.',
    'The filter “{{filter}}” excludes {{count, number}} orders or more.',
  ],
});

export const orderColumnWords = defineWords('order-columns', {
  number: ['N°', 'No.'],
  project: ['Projet', 'Project'],
  projectNumber: ['N° de projet', 'Project no.'],
  customer: ['Client', 'Customer'],
  store: ['Magasin', 'Store'],
  salesperson: ['Vendeur', 'Salesperson'],
  createdOn: ['Date', 'Date'],
  createdOnFull: ['Date de la commande', 'Order date'],
  confirmedOn: ['Confirmée le', 'Confirmed on'],
  plannedDelivery: ['Livr./Pose', 'Planned'],
  plannedDeliveryFull: ['Livraison/Pose prévue', 'Planned delivery or installation'],
  status: ['Statut', 'Status'],
  amount: ['Total TTC', 'Total incl. VAT'],
  amountExclTax: ['Total HT', 'Total excl. VAT'],
  margin: ['Marge', 'Margin'],
  remaining: ['Reste à payer', 'Left to pay'],
  payment: ['Paiement', 'Payment'],
  flags: ['Signalements', 'Reports'],
  stage: ['Avancement', 'Stage'],
  carryOver: ['St.', 'St.'],
  carryOverFull: ['Statut : reprise par un autre document', 'Status: carried over'],
  quote: ['Devis', 'Quote'],
});
