import { defineWords } from '../../lib/words';

export const roleWords = defineWords('roles', {
  roles: ['Rôles', 'Roles'],
  countRoles: [
    { one: '{{count, number}} rôle', many: '{{count, number}} de rôles', other: '{{count, number}} rôles' },
    { one: '{{count, number}} role', other: '{{count, number}} roles' },
  ],
  none: ['Aucun rôle', 'No role'],
  noneText: ['Créez un rôle pour donner des droits.', 'Create a role to give permissions.'],
  create: ['Nouveau rôle', 'New role'],
  edit: ['Modifier', 'Edit'],
  see: ['Voir', 'See'],
  editNamed: ['Modifier {{name}}', 'Edit {{name}}'],
  seeNamed: ['Voir {{name}}', 'See {{name}}'],
  duplicate: ['Dupliquer', 'Duplicate'],
  copyOf: ['{{name}} (copie)', '{{name}} (copy)'],
  name: ['Nom', 'Name'],
  permissions: ['Droits', 'Permissions'],
  users: ['Utilisateurs', 'Users'],
  held: [
    {
      one: '{{count, number}} utilisateur a ce rôle',
      many: '{{count, number}} d’utilisateurs ont ce rôle',
      other: '{{count, number}} utilisateurs ont ce rôle',
    },
    { one: '{{count, number}} user has this role', other: '{{count, number}} users have this role' },
  ],
  permission: ['Droit', 'Permission'],
  none_scope: ['Aucun', 'None'],
  own: ['Les miens', 'My own'],
  store: ['Mon magasin', 'My store'],
  stores: ['Mes magasins', 'My stores'],
  network: ['Tous', 'All'],
  cell: ['{{permission}} : {{scope}}', '{{permission}}: {{scope}}'],
  given: [
    {
      one: '{{count, number}} droit ajouté',
      many: '{{count, number}} de droits ajoutés',
      other: '{{count, number}} droits ajoutés',
    },
    { one: '{{count, number}} permission given', other: '{{count, number}} permissions given' },
  ],
  taken: [
    {
      one: '{{count, number}} droit retiré',
      many: '{{count, number}} de droits retirés',
      other: '{{count, number}} droits retirés',
    },
    { one: '{{count, number}} permission taken', other: '{{count, number}} permissions taken' },
  ],
  moved: [
    {
      one: '{{count, number}} portée changée',
      many: '{{count, number}} de portées changées',
      other: '{{count, number}} portées changées',
    },
    { one: '{{count, number}} scope changed', other: '{{count, number}} scopes changed' },
  ],
  createIt: ['Créer le rôle', 'Create the role'],
  saved: ['Rôle enregistré : {{name}}', 'Role saved: {{name}}'],
});
