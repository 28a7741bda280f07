import { defineWords } from '../../../lib/words';

/** The list's own words for purchase orders; the keys are those of every list. */
export const purchaseOrderListWords = defineWords('purchase-order-list', {
  title: ['Commandes fournisseurs', 'Purchase orders'],
  section: ['Achats', 'Purchasing'],
  create: ['Nouvelle commande fournisseur', 'New purchase order'],
  count: [
    {
      one: '{{count, number}} commande fournisseur',
      many: '{{count, number}} de commandes fournisseurs',
      other: '{{count, number}} commandes fournisseurs',
    },
    { one: '{{count, number}} purchase order', other: '{{count, number}} purchase orders' },
  ],
  countAtLeast: [
    'plus de {{count, number}} commandes fournisseurs',
    'more than {{count, number}} purchase orders',
  ],
  selectAllMatching: [
    'Sélectionner toutes les commandes fournisseurs correspondantes',
    'Select all matching purchase orders',
  ],
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
    {
      one: 'Select the matching purchase order',
      other: 'Select all {{count, number}} matching purchase orders',
    },
  ],
  changed: [
    {
      one: '{{count, number}} commande fournisseur a changé',
      many: '{{count, number}} de commandes fournisseurs ont changé',
      other: '{{count, number}} commandes fournisseurs ont changé',
    },
    {
      one: '{{count, number}} purchase order has changed',
      other: '{{count, number}} purchase orders have changed',
    },
  ],
  down: [
    'Le service Achats ne répond pas. Les données affichées datent de {{time}}.',
    'The purchasing service does not answer. What is shown dates from {{time}}.',
  ],
  noneYet: ['Aucune commande fournisseur pour le moment', 'No purchase orders yet'],
  noneYetText: [
    'Elles se préparent depuis « À commander », ou depuis les commandes clients avec « Générer les achats ».',
    'They are made from “To order”, or from customers’ orders with “Generate purchases”.',
  ],
  noMatch: ['Aucune commande fournisseur ne correspond', 'No purchase order matches'],
  strictest: [
    {
      one: 'Le filtre « {{filter}} » exclut {{count, number}} commande fournisseur.',
      many: 'Le filtre « {{filter}} » exclut {{count, number}} de commandes fournisseurs.',
      other: 'Le filtre « {{filter}} » exclut {{count, number}} commandes fournisseurs.',
    },
    {
      one: 'The filter “{{filter}}” excludes {{count, number}} purchase order.',
      other: 'The filter “{{filter}}” excludes {{count, number}} purchase orders.',
    },
  ],
  strictestOrMore: [
    'Le filtre « {{filter}} » exclut {{count, number}} commandes fournisseurs ou plus.',
    'The filter “{{filter}}” excludes {{count, number}} purchase orders or more.',
  ],
});

export const purchaseOrderColumnWords = defineWords('purchase-order-columns', {
  number: ['N°', 'No.'],
  supplier: ['Fournisseur', 'Supplier'],
  status: ['Statut', 'Status'],
  stage: ['Avancement', 'Progress'],
  store: ['Magasin', 'Store'],
  createdOn: ['Date', 'Date'],
  createdOnFull: ['Date de création', 'Creation date'],
  createdBy: ['Créée par', 'Created by'],
  requestedOn: ['Demandée', 'Requested'],
  requestedOnFull: ['Livraison demandée pour le', 'Delivery requested for'],
  expectedOn: ['Attendue', 'Expected'],
  expectedOnFull: ['Livraison attendue le', 'Delivery expected on'],
  sentOn: ['Envoyée le', 'Sent on'],
  lines: ['Lignes', 'Lines'],
  amountExclTax: ['Total HT', 'Total excl. VAT'],
  flags: ['Signalements', 'Reports'],
});
