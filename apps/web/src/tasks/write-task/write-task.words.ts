import { defineWords } from '../../lib/words';

export const writeTaskWords = defineWords('write-task', {
  create: ['Nouvelle tâche', 'New task'],
  change: ['Modifier la tâche', 'Edit the task'],
  for: ['Projet {{number}} – {{label}}', 'Project {{number}} – {{label}}'],
  subject: ['Objet', 'Subject'],
  type: ['Type', 'Type'],
  assign: ['Assigner à', 'Assign to'],
  nobody: ['Choisissez au moins une personne.', 'Choose at least one person.'],
  priority: ['Priorité', 'Priority'],
  completion: ['Terminée quand', 'Done when'],
  completionANY: ["l'un l'a faite", 'one has done it'],
  completionALL: ["tous l'ont faite", 'all have done it'],
  detail: ['Détail', 'Details'],
  createIt: ['Créer la tâche', 'Create the task'],
  created: ['Tâche créée : {{subject}}', 'Task created: {{subject}}'],
  changed: ['Tâche modifiée : {{subject}}', 'Task changed: {{subject}}'],
});
