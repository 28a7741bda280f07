import { defineRefusals } from '../lib/refusals';

defineRefusals('user-refusals', {
  'user.email-taken': ['Un autre utilisateur a cette adresse.', 'Another user has this address.'],
  'user.changed-meanwhile': [
    'Quelqu’un a changé cet utilisateur entre-temps. Rouvrez-le.',
    'Somebody changed this user meanwhile. Open it again.',
  ],
  'role.name-taken': ['Un autre rôle porte ce nom.', 'Another role has this name.'],
  'role.changed-meanwhile': [
    'Quelqu’un a changé ce rôle entre-temps : le voici. Refaites votre changement.',
    'Somebody changed this role meanwhile: here it is. Make your change again.',
  ],
  'role.last-administrator': [
    'Plus personne ne pourrait gérer les utilisateurs : gardez au moins un administrateur.',
    'Nobody could manage users any more: keep at least one administrator.',
  ],
  'permission.out-of-scope': [
    'Seul un administrateur de tout le réseau peut le faire.',
    'Only an administrator of the whole network may do that.',
  ],
});
