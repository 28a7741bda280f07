import { defineRefusals } from '../../../lib/refusals';

defineRefusals('supplier-refusals', {
  'supplier.changed-meanwhile': [
    'Quelqu’un a changé ces conditions entre-temps. Rouvrez le fournisseur.',
    'Somebody changed these terms meanwhile. Open the supplier again.',
  ],
  'supplier.article-unknown': ['Cet article n’existe plus.', 'This article no longer exists.'],
  'supplier.not-found': ['Ce fournisseur n’existe plus.', 'This supplier no longer exists.'],
  'permission.out-of-scope': [
    'Les conditions valent pour tout le réseau : seul qui en a le droit partout peut les changer.',
    'Terms are the whole network’s: only whoever holds the right everywhere may change them.',
  ],
});
