import { defineWords } from '../../lib/words';

export const needWords = defineWords('needs', {
  title: ['À commander', 'To order'],
  section: ['Achats', 'Purchasing'],
  articles: [
    {
      one: '{{count, number}} article',
      many: '{{count, number}} d’articles',
      other: '{{count, number}} articles',
    },
    { one: '{{count, number}} article', other: '{{count, number}} articles' },
  ],
  projects: [
    {
      one: '{{count, number}} projet',
      many: '{{count, number}} de projets',
      other: '{{count, number}} projets',
    },
    { one: '{{count, number}} project', other: '{{count, number}} projects' },
  ],
  suppliers: [
    {
      one: '{{count, number}} fournisseur',
      many: '{{count, number}} de fournisseurs',
      other: '{{count, number}} fournisseurs',
    },
    { one: '{{count, number}} supplier', other: '{{count, number}} suppliers' },
  ],
  exclTax: ['HT', 'excl. tax'],
  leadWeeks: ['délai {{count, number}} sem.', 'lead time {{count, number}} wk'],
  leadDays: ['délai {{count, number}} j', 'lead time {{count, number}} d'],
  late: ['délai dépasse la pose', 'arrives after installation'],
  lateLong: [
    'Commandé aujourd’hui, l’article arrive le {{day}}, après la pose prévue',
    'Ordered today, the article arrives on {{day}}, after the planned installation',
  ],
  lateCount: [
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
  belowMinimum: ['sous le minimum de {{minimum}}', 'below the minimum of {{minimum}}'],
  order: ['Commander…', 'Order…'],
  orderOf: ['Commander chez {{supplier}}…', 'Order from {{supplier}}…'],
  orderTicked: [
    {
      one: 'Commander {{count, number}} article…',
      many: 'Commander {{count, number}} d’articles…',
      other: 'Commander {{count, number}} articles…',
    },
    { one: 'Order {{count, number}} article…', other: 'Order {{count, number}} articles…' },
  ],
  orderAll: ['Tout commander…', 'Order everything…'],
  tick: ['Cocher {{label}}, commande {{order}}', 'Tick {{label}}, order {{order}}'],
  article: ['Article', 'Article'],
  quantity: ['Quantité', 'Quantity'],
  customerOrder: ['Commande', 'Order'],
  project: ['Projet', 'Project'],
  planned: ['Pose prévue', 'Planned installation'],
  amount: ['Montant HT', 'Amount excl. tax'],
  supplier: ['Fournisseur', 'Supplier'],
  remaining: ['reste {{remaining}} sur {{quantity}}', '{{remaining}} left of {{quantity}}'],
  without: ['Sans fournisseur', 'Without supplier'],
  withoutText: [
    'Ces articles ne peuvent pas être commandés tant que leur fournisseur ou sa référence manque.',
    'These articles cannot be ordered until their supplier, or its reference, is known.',
  ],
  noReference: ['référence manquante', 'reference missing'],
  choose: ['Choisir…', 'Choose…'],
  chooseFor: ['Choisir le fournisseur de {{label}}', 'Choose the supplier of {{label}}'],
  search: ['Article, commande ou projet', 'Article, order or project'],
  showMore: ['Afficher plus', 'Show more'],
  noneYet: ['Rien à commander', 'Nothing to order'],
  noneYetText: [
    'Les articles des commandes confirmées et contrôlées apparaissent ici.',
    'Articles of confirmed and controlled orders show up here.',
  ],
  noMatch: ['Aucun article à commander ne correspond à « {{q}} »', 'No article to order matches “{{q}}”'],
  clearSearch: ['Effacer la recherche', 'Clear the search'],
});
