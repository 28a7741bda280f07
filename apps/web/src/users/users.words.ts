import { defineWords } from '../lib/words';

export const userWords = defineWords('users', {
  administration: ['Administration', 'Administration'],
  users: ['Utilisateurs', 'Users'],
  countUsers: [
    {
      one: '{{count, number}} utilisateur',
      many: '{{count, number}} d’utilisateurs',
      other: '{{count, number}} utilisateurs',
    },
    { one: '{{count, number}} user', other: '{{count, number}} users' },
  ],
  search: ['Nom ou adresse e-mail', 'Name or e-mail address'],
  none: ['Aucun utilisateur', 'No user'],
  noneText: ['Personne ne correspond à cette recherche.', 'Nobody matches this search.'],
  create: ['Nouvel utilisateur', 'New user'],
  edit: ['Modifier', 'Edit'],
  editNamed: ['Modifier {{name}}', 'Edit {{name}}'],
  name: ['Nom', 'Name'],
  email: ['Adresse e-mail', 'E-mail address'],
  role: ['Rôle', 'Role'],
  homeStore: ['Magasin', 'Home store'],
  stores: ['Magasins confiés', 'Stores given'],
  state: ['État', 'State'],
  active: ['Actif', 'Active'],
  inactive: ['Désactivé', 'Deactivated'],
  party: ['Personne dans les dossiers', 'Person in the papers'],
  partyHint: [
    'Le vendeur, le gestionnaire ou le poseur que cet utilisateur est dans les projets.',
    'The salesperson, back office or installer that this user is in projects.',
  ],
  noHome: ['Aucun', 'None'],
  language: ['Langue', 'Language'],
  password: ['Mot de passe', 'Password'],
  newPassword: ['Nouveau mot de passe', 'New password'],
  passwordHint: ['Au moins 12 caractères.', 'At least 12 characters.'],
  keepPassword: [
    'Au moins 12 caractères ; laissez vide pour garder l’actuel.',
    'At least 12 characters; leave empty to keep the present one.',
  ],
  activeLabel: ['Peut se connecter', 'May sign in'],
  inactiveHint: [
    'Un utilisateur désactivé est refusé partout en une minute.',
    'A deactivated user is refused everywhere within a minute.',
  ],
  createIt: ['Créer l’utilisateur', 'Create the user'],
  saved: ['Utilisateur enregistré : {{name}}', 'User saved: {{name}}'],
});
