import { defineWords } from '../lib/words';

export const templateWords = defineWords('templates', {
  title: ["Modèles d'e-mail", 'E-mail templates'],
  administration: ['Administration', 'Administration'],
  count: [
    {
      one: '{{count, number}} modèle',
      many: '{{count, number}} de modèles',
      other: '{{count, number}} modèles',
    },
    { one: '{{count, number}} template', other: '{{count, number}} templates' },
  ],
  create: ['Nouveau modèle', 'New template'],
  name: ['Nom', 'Name'],
  kind: ['Usage', 'Use'],
  MESSAGE: ['E-mail', 'E-mail'],
  QUOTE_REMINDER: ['Relance de devis', 'Quote reminder'],
  language: ['Langue', 'Language'],
  store: ['Magasin', 'Store'],
  everyStore: ['Tous les magasins', 'All stores'],
  changed: ['Dernière modification', 'Last change'],
  changedBy: ['{{name}}, le {{at}} (version {{version}})', '{{name}}, {{at}} (version {{version}})'],
  actions: ['Actions', 'Actions'],
  edit: ['Modifier', 'Edit'],
  editNamed: ['Modifier {{name}}', 'Edit {{name}}'],
  see: ['Voir', 'See'],
  seeNamed: ['Voir {{name}}', 'See {{name}}'],
  delete: ['Supprimer', 'Delete'],
  deleteNamed: ['Supprimer {{name}}', 'Delete {{name}}'],
  deleted: ['Modèle supprimé : {{name}}', 'Template deleted: {{name}}'],
  restored: ['Modèle rétabli : {{name}}', 'Template is back: {{name}}'],
  none: ['Aucun modèle', 'No template'],
  noneText: [
    'Un modèle prépare le texte des e-mails envoyés aux clients et aux équipes.',
    'A template prepares the words of e-mails to customers and teams.',
  ],
});
