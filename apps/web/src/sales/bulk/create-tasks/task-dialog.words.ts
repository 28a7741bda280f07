import { defineWords } from '../../../lib/words';

export const taskDialogWords = defineWords('task-dialog', {
  title: ['Nouvelle tâche', 'New task'],
  subject: ['Objet', 'Subject'],
  presetCall: ['Relance téléphonique', 'Follow-up call'],
  presetPayment: ['Contrôle paiement', 'Payment check'],
  presetMail: ['Mail', 'E-mail'],
  type: ['Type', 'Type'],
  assign: ['Assigner à', 'Assign to'],
  assignSalesperson: ['Au vendeur de chaque projet', "Each project's salesperson"],
  assignOthers: ['Et à', 'And to'],
  priority: ['Priorité', 'Priority'],
  priorityLOW: ['Basse', 'Low'],
  priorityNORMAL: ['Normale', 'Normal'],
  priorityHIGH: ['Haute', 'High'],
  detail: ['Détail', 'Details'],
  completion: ['Terminée quand', 'Done when'],
  completionANY: ["l'un l'a faite", 'one has done it'],
  completionALL: ["tous l'ont faite", 'all have done it'],
  willCreate: [
    {
      one: '{{count, number}} tâche sera créée (une par projet)',
      many: '{{count, number}} de tâches seront créées (une par projet)',
      other: '{{count, number}} tâches seront créées (une par projet)',
    },
    {
      one: '{{count, number}} task will be created (one per project)',
      other: '{{count, number}} tasks will be created (one per project)',
    },
  ],
  assignees: [
    {
      one: 'assignée à {{count, number}} personne',
      many: 'assignées à {{count, number}} de personnes',
      other: 'assignées à {{count, number}} personnes',
    },
    { one: 'assigned to {{count, number}} person', other: 'assigned to {{count, number}} people' },
  ],
  nobody: ['Choisissez au moins une personne.', 'Choose at least one person.'],
  create: [
    {
      one: 'Créer {{count, number}} tâche',
      many: 'Créer {{count, number}} de tâches',
      other: 'Créer {{count, number}} tâches',
    },
    { one: 'Create {{count, number}} task', other: 'Create {{count, number}} tasks' },
  ],
  started: [
    {
      one: '{{count, number}} tâche en cours de création',
      many: '{{count, number}} de tâches en cours de création',
      other: '{{count, number}} tâches en cours de création',
    },
    { one: '{{count, number}} task being created', other: '{{count, number}} tasks being created' },
  ],
});
