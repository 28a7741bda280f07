import { defineRefusals } from '../lib/refusals';

defineRefusals('task-refusals', {
  'task.not-found': [
    "Cette tâche n'existe pas, ou pas dans vos magasins.",
    'This task does not exist, or not in your stores.',
  ],
  'task.changed-meanwhile': ['Cette tâche a changé entre-temps.', 'This task was changed meanwhile.'],
  'task.stale': ['Cette tâche a changé entre-temps.', 'This task was changed meanwhile.'],
  'task.type-unknown': ["Ce type n'est plus proposé.", 'This type is no longer offered.'],
  'store.out-of-scope': [
    'Vous ne pouvez pas le faire dans ce magasin.',
    'You may not do that in this store.',
  ],
});
