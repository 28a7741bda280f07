import { defineWords } from '../../../lib/words';

export const projectMakingsWords = defineWords('project-makings', {
  task: ['Nouvelle tâche', 'New task'],
  appointment: ['Nouveau rendez-vous', 'New appointment'],
});
