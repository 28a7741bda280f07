import { defineWords } from '../../../lib/words';

export const commentDialogWords = defineWords('comment-dialog', {
  title: ['Nouveau commentaire', 'New comment'],
  body: ['Commentaire', 'Comment'],
  audience: ['Visible par', 'Visible to'],
  CUSTOMER: ['Client', 'Customer'],
  SALESPERSON: ['Vendeur associé', "The project's salesperson"],
  TEAM: ['Toute l’équipe', 'The whole team'],
  nobody: ['Choisissez qui le voit.', 'Choose who sees it.'],
  toCustomer: ['Le client recevra ce commentaire', 'The customer will receive this comment'],
  willPublish: [
    {
      one: '{{count, number}} commentaire sera publié (un par projet)',
      many: '{{count, number}} de commentaires seront publiés (un par projet)',
      other: '{{count, number}} commentaires seront publiés (un par projet)',
    },
    {
      one: '{{count, number}} comment will be published (one per project)',
      other: '{{count, number}} comments will be published (one per project)',
    },
  ],
  withoutSalesperson: [
    {
      one: "{{count, number}} projet n'a pas de vendeur associé.",
      many: "{{count, number}} de projets n'ont pas de vendeur associé.",
      other: "{{count, number}} projets n'ont pas de vendeur associé.",
    },
    {
      one: '{{count, number}} project has no salesperson.',
      other: '{{count, number}} projects have no salesperson.',
    },
  ],
  publish: [
    {
      one: 'Publier sur {{count, number}} projet',
      many: 'Publier sur {{count, number}} de projets',
      other: 'Publier sur {{count, number}} projets',
    },
    { one: 'Publish on {{count, number}} project', other: 'Publish on {{count, number}} projects' },
  ],
  started: [
    {
      one: '{{count, number}} commentaire en cours de publication',
      many: '{{count, number}} de commentaires en cours de publication',
      other: '{{count, number}} commentaires en cours de publication',
    },
    { one: '{{count, number}} comment being published', other: '{{count, number}} comments being published' },
  ],
});
