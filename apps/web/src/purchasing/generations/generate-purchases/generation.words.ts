import { defineWords } from '../../../lib/words';

export const generationWords = defineWords('generate-purchases', {
  title: ['Générer les achats', 'Generate purchases'],
  orders: [
    {
      one: '{{count, number}} commande',
      many: '{{count, number}} de commandes',
      other: '{{count, number}} commandes',
    },
    { one: '{{count, number}} order', other: '{{count, number}} orders' },
  ],
  suppliers: [
    {
      one: '{{count, number}} fournisseur',
      many: '{{count, number}} de fournisseurs',
      other: '{{count, number}} fournisseurs',
    },
    { one: '{{count, number}} supplier', other: '{{count, number}} suppliers' },
  ],
  READY: [
    {
      one: '{{count, number}} article prêt',
      many: '{{count, number}} d’articles prêts',
      other: '{{count, number}} articles prêts',
    },
    { one: '{{count, number}} article ready', other: '{{count, number}} articles ready' },
  ],
  ORDERED: [
    {
      one: '{{count, number}} semble déjà commandé',
      many: '{{count, number}} semblent déjà commandés',
      other: '{{count, number}} semblent déjà commandés',
    },
    { one: '{{count, number}} seems ordered already', other: '{{count, number}} seem ordered already' },
  ],
  BLOCKED: [
    {
      one: '{{count, number}} bloqué',
      many: '{{count, number}} bloqués',
      other: '{{count, number}} bloqués',
    },
    { one: '{{count, number}} blocked', other: '{{count, number}} blocked' },
  ],
  WITHOUT_SUPPLIER: [
    {
      one: '{{count, number}} sans fournisseur',
      many: '{{count, number}} sans fournisseur',
      other: '{{count, number}} sans fournisseur',
    },
    { one: '{{count, number}} without supplier', other: '{{count, number}} without supplier' },
  ],
  groupBy: ['Regrouper par', 'Group by'],
  SUPPLIER: ['Fournisseur', 'Supplier'],
  SUPPLIER_AND_PROJECT: ['Fournisseur et projet', 'Supplier and project'],
  deliverTo: ['Livraison', 'Delivery'],
  STORE: ['Magasin', 'Store'],
  SITE: ['Chantier', 'Site'],
  supplier: ['Fournisseur', 'Supplier'],
  project: ['Projet', 'Project'],
  store: ['Magasin', 'Store'],
  requestedOn: ['Pour le', 'Wanted on'],
  articles: ['Articles', 'Articles'],
  amount: ['Montant HT', 'Amount excl. tax'],
  late: [
    {
      one: '{{count, number}} délai dépasse la pose',
      many: '{{count, number}} de délais dépassent la pose',
      other: '{{count, number}} délais dépassent la pose',
    },
    {
      one: '{{count, number}} arrives after installation',
      other: '{{count, number}} arrive after installation',
    },
  ],
  minimumMet: ['franco', 'carriage free'],
  minimumMetLong: ['Minimum de commande de {{minimum}} atteint', 'Order minimum of {{minimum}} reached'],
  belowMinimum: ['sous le minimum de {{minimum}}', 'below the minimum of {{minimum}}'],
  showReady: ['Voir les articles', 'See the articles'],
  showExcluded: ['Exclus ({{count, number}}) : voir les motifs', 'Left out ({{count, number}}): see why'],
  leftOutFor: ['{{reason}} ({{count, number}})', '{{reason}} ({{count, number}})'],
  fieldOf: ['{{field}} – {{label}}', '{{field}} – {{label}}'],
  atMost: ['Au plus {{left}}', 'At most {{left}}'],
  chooseFor: ['Choisir le fournisseur de {{label}}', 'Choose the supplier of {{label}}'],
  choose: ['Choisir…', 'Choose…'],
  line: ['Article', 'Article'],
  quantity: ['Quantité', 'Quantity'],
  order: ['Commande', 'Order'],
  reason: ['Motif', 'Reason'],
  standsIn: ['déjà dans {{number}} du {{day}} ({{by}})', 'already on {{number}} of {{day}} ({{by}})'],
  showMore: ['Afficher plus', 'Show more'],
  firstGroups: [
    'Les {{count, number}} groupes les plus importants sont affichés ; tous seront commandés.',
    'The {{count, number}} largest groups are shown; all of them will be ordered.',
  ],
  nothing: ['Rien ne peut être commandé maintenant.', 'Nothing can be ordered now.'],
  total: [
    {
      one: 'Total : {{count, number}} commande fournisseur',
      many: 'Total : {{count, number}} de commandes fournisseurs',
      other: 'Total : {{count, number}} commandes fournisseurs',
    },
    { one: 'Total: {{count, number}} purchase order', other: 'Total: {{count, number}} purchase orders' },
  ],
  exclTax: ['HT', 'excl. tax'],
  create: [
    {
      one: 'Créer {{count, number}} commande fournisseur',
      many: 'Créer {{count, number}} de commandes fournisseurs',
      other: 'Créer {{count, number}} commandes fournisseurs',
    },
    { one: 'Create {{count, number}} purchase order', other: 'Create {{count, number}} purchase orders' },
  ],
  outside: [
    {
      one: '{{count, number}} commande sélectionnée n’est pas dans le filtre affiché.',
      many: '{{count, number}} de commandes sélectionnées ne sont pas dans le filtre affiché.',
      other: '{{count, number}} commandes sélectionnées ne sont pas dans le filtre affiché.',
    },
    {
      one: '{{count, number}} selected order is not in the filter shown.',
      other: '{{count, number}} selected orders are not in the filter shown.',
    },
  ],
  justOrdered: [
    {
      one: '{{count, number}} article vient d’être commandé',
      many: '{{count, number}} d’articles viennent d’être commandés',
      other: '{{count, number}} articles viennent d’être commandés',
    },
    {
      one: '{{count, number}} article has just been ordered',
      other: '{{count, number}} articles have just been ordered',
    },
  ],
  justOrderedBy: [
    {
      one: '{{count, number}} article vient d’être commandé par {{by}}',
      many: '{{count, number}} d’articles viennent d’être commandés par {{by}}',
      other: '{{count, number}} articles viennent d’être commandés par {{by}}',
    },
    {
      one: '{{count, number}} article has just been ordered by {{by}}',
      other: '{{count, number}} articles have just been ordered by {{by}}',
    },
  ],
  running: [
    'Création en cours : {{done, number}} articles sur {{total, number}}. Vous pouvez fermer, elle continue.',
    'Under way: {{done, number}} of {{total, number}} articles. You may close, it goes on.',
  ],
  stopped: [
    'Création arrêtée : {{done, number}} articles sur {{total, number}}.',
    'Stopped: {{done, number}} of {{total, number}} articles.',
  ],
  progress: ['Avancement de la création', 'Progress'],
  done: [
    {
      one: '{{count, number}} commande fournisseur créée',
      many: '{{count, number}} de commandes fournisseurs créées',
      other: '{{count, number}} commandes fournisseurs créées',
    },
    { one: '{{count, number}} purchase order created', other: '{{count, number}} purchase orders created' },
  ],
  draftText: [
    'Ce sont des brouillons : ils se modifient et s’annulent jusqu’à leur envoi.',
    'They are drafts: they can be edited and cancelled until they are sent.',
  ],
  lines: [
    {
      one: '{{count, number}} article',
      many: '{{count, number}} d’articles',
      other: '{{count, number}} articles',
    },
    { one: '{{count, number}} article', other: '{{count, number}} articles' },
  ],
  showAll: ['Voir les commandes créées', 'See the orders created'],
  skipped: ['Articles laissés de côté', 'Articles left out'],
  skippedBecause: ['{{reason}} : {{count, number}}', '{{reason}}: {{count, number}}'],
  skippedBy: ['{{reason}} par {{by}} : {{count, number}}', '{{reason}} by {{by}}: {{count, number}}'],
});
