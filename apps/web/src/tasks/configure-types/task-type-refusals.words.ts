import { defineRefusals } from '../../lib/refusals';

defineRefusals('task-type-refusals', {
  'task-type.exists': ['Ce code existe déjà.', 'This code exists already.'],
  'task-type.not-found': ["Ce type n'existe plus.", 'This type no longer exists.'],
  'task-type.stale': [
    'Quelqu’un a changé ce type entre-temps. Rouvrez-le.',
    'Somebody changed this type meanwhile. Open it again.',
  ],
  'permission.out-of-scope': [
    'Les types valent pour tout le réseau : seul qui en a le droit partout peut les changer.',
    'Types are the whole network’s: only whoever holds the right everywhere may change them.',
  ],
});
