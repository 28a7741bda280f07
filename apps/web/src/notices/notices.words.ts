import { defineWords } from '../lib/words';

export const noticeWords = defineWords('notices', {
  title: ['Notifications', 'Notifications'],
  unread: [
    {
      one: '{{count, number}} notification non lue',
      many: '{{count, number}} de notifications non lues',
      other: '{{count, number}} notifications non lues',
    },
    { one: '{{count, number}} unread notification', other: '{{count, number}} unread notifications' },
  ],
  shown: ['Notifications affichées', 'Notifications shown'],
  all: ['Toutes', 'All'],
  onlyUnread: ['Non lues', 'Unread'],
  markAll: ['Tout marquer comme lu', 'Mark all as read'],
  clearAll: ['Tout effacer', 'Clear all'],
  markOne: ['Marquer comme lu : {{notice}}', 'Mark as read: {{notice}}'],
  notRead: ['Non lu', 'Unread'],
  none: ['Aucune notification', 'No notification'],
  noneUnread: ['Tout est lu', 'Everything is read'],
  noneText: [
    'Devis qui expirent, mentions, tâches et rendez-vous vous sont signalés ici.',
    'Expiring quotes, mentions, tasks and appointments are told here.',
  ],
  more: ['Afficher la suite', 'Show more'],
  choose: ['Choisir mes notifications', 'Choose my notifications'],
  chooseText: [
    'Ce qui est désactivé n’est ni montré ni compté.',
    'What is switched off is neither shown nor counted.',
  ],
  digest: ['Résumé du matin par e-mail', 'Morning digest by e-mail'],
  digestText: [
    'Les jours ouvrés : vos tâches, vos rendez-vous, vos notifications non lues et les devis qui expirent. Rien à signaler, pas de message.',
    'On working days: your tasks, appointments, unread notices and the quotes that expire. Nothing to tell, no message.',
  ],
});
