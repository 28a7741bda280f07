import { defineWords } from '../../lib/words';

export const taskTypeWords = defineWords('task-types', {
  administration: ['Administration', 'Administration'],
  title: ['Types de tâches', 'Types of tasks'],
  count: [
    { one: '{{count, number}} type', many: '{{count, number}} de types', other: '{{count, number}} types' },
    { one: '{{count, number}} type', other: '{{count, number}} types' },
  ],
  none: ['Aucun type', 'No type'],
  noneText: ['Créez un type pour pouvoir créer des tâches.', 'Create a type to be able to create tasks.'],
  create: ['Nouveau type', 'New type'],
  edit: ['Modifier', 'Edit'],
  editNamed: ['Modifier {{name}}', 'Edit {{name}}'],
  french: ['Libellé français', 'French label'],
  english: ['Libellé anglais', 'English label'],
  code: ['Code', 'Code'],
  codeHint: [
    'Majuscules et traits bas ; il ne change plus.',
    'Capitals and underscores; it does not change.',
  ],
  codeBad: ['Majuscules et traits bas, 40 au plus', 'Capitals and underscores, at most 40'],
  position: ['Rang', 'Position'],
  state: ['État', 'State'],
  active: ['Proposé', 'Offered'],
  inactive: ['Plus proposé', 'No longer offered'],
  activeLabel: ['Proposé pour les nouvelles tâches', 'Offered for new tasks'],
  createIt: ['Créer le type', 'Create the type'],
  saved: ['Type enregistré : {{name}}', 'Type saved: {{name}}'],
});
