import { defineWords } from '../../lib/words';

export const readTaskWords = defineWords('read-task', {
  title: ['Tâche', 'Task'],
  completion: ['Terminée quand', 'Done when'],
  completionANY: ["l'un l'a faite", 'one has done it'],
  completionALL: ["tous l'ont faite", 'all have done it'],
  didIt: ['{{name}} (faite le {{at}})', '{{name}} (done on {{at}})'],
  createdBy: ['Créée par', 'Made by'],
  by: ['{{name}}, le {{at}}', '{{name}}, {{at}}'],
  doneAt: ['Faite le', 'Done on'],
  detail: ['Détail', 'Details'],
  projects: [
    {
      one: '{{count, number}} projet',
      many: '{{count, number}} de projets',
      other: '{{count, number}} projets',
    },
    { one: '{{count, number}} project', other: '{{count, number}} projects' },
  ],
  start: ['Commencer', 'Start'],
  complete: ['Marquer comme faite', 'Mark as done'],
  reopen: ['Rouvrir', 'Reopen'],
  cancel: ['Annuler la tâche', 'Cancel the task'],
  startDone: ['Tâche commencée : {{subject}}', 'Task started: {{subject}}'],
  completeDone: ['Tâche faite : {{subject}}', 'Task done: {{subject}}'],
  reopenDone: ['Tâche rouverte : {{subject}}', 'Task reopened: {{subject}}'],
  cancelDone: ['Tâche annulée : {{subject}}', 'Task cancelled: {{subject}}'],
});
