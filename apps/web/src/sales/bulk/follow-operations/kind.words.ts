import { defineWords } from '../../../lib/words';

/** What an operation is, by its kind. */
export const kindWords = defineWords('bulk-kinds', {
  reminder: [
    {
      one: 'Relance de {{count, number}} projet',
      many: 'Relance de {{count, number}} de projets',
      other: 'Relance de {{count, number}} projets',
    },
    { one: 'Reminder of {{count, number}} project', other: 'Reminders of {{count, number}} projects' },
  ],
  task: [
    {
      one: '{{count, number}} tâche',
      many: '{{count, number}} de tâches',
      other: '{{count, number}} tâches',
    },
    { one: '{{count, number}} task', other: '{{count, number}} tasks' },
  ],
  comment: [
    {
      one: '{{count, number}} commentaire',
      many: '{{count, number}} de commentaires',
      other: '{{count, number}} commentaires',
    },
    { one: '{{count, number}} comment', other: '{{count, number}} comments' },
  ],
  appointment: [
    {
      one: '{{count, number}} rendez-vous',
      many: '{{count, number}} de rendez-vous',
      other: '{{count, number}} rendez-vous',
    },
    { one: '{{count, number}} appointment', other: '{{count, number}} appointments' },
  ],
  email: [
    {
      one: '{{count, number}} e-mail',
      many: "{{count, number}} d'e-mails",
      other: '{{count, number}} e-mails',
    },
    { one: '{{count, number}} e-mail', other: '{{count, number}} e-mails' },
  ],
});
