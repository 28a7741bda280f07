import { defineRefusals } from '../../../lib/refusals';
import { defineWords } from '../../../lib/words';

export const writePartyWords = defineWords('write-party', {
  create: ['Nouveau client', 'New customer'],
  change: ['Modifier {{name}}', 'Edit {{name}}'],
  kind: ['Type', 'Kind'],
  INDIVIDUAL: ['Particulier', 'Person'],
  ORGANIZATION: ['Société', 'Organisation'],
  name: ['Nom', 'Last name'],
  companyName: ['Raison sociale', 'Company name'],
  firstName: ['Prénom', 'First name'],
  email: ['Adresse e-mail', 'E-mail address'],
  emailBad: ['Une adresse comme nom@exemple.fr', 'An address such as name@example.com'],
  language: ['Langue', 'Language'],
  mobile: ['Mobile', 'Mobile'],
  phone: ['Téléphone fixe', 'Landline'],
  phoneBad: ['Un numéro comme 06 12 34 56 78', 'A number such as 06 12 34 56 78'],
  street: ['Rue', 'Street'],
  postalCode: ['Code postal', 'Postcode'],
  city: ['Ville', 'City'],
  store: ['Magasin', 'Store'],
  everyStore: ['Tous les magasins', 'All stores'],
  emailOptOut: ['Refuse les relances par e-mail', 'Wants no reminders by e-mail'],
  createIt: ['Créer le client', 'Create the customer'],
  saved: ['Client enregistré : {{name}}', 'Customer saved: {{name}}'],
});

defineRefusals('party-refusals', {
  'party.not-found': [
    "Ce tiers n'existe pas, ou pas dans vos magasins.",
    'This third party does not exist, or not in your stores.',
  ],
  'party.changed-meanwhile': [
    'Quelqu’un a changé ce tiers entre-temps. Fermez et rouvrez-le.',
    'Somebody changed this third party meanwhile. Close it and open it again.',
  ],
  'party.store-out-of-scope': [
    'Vous ne pouvez pas changer les tiers de ce magasin.',
    'You may not change the third parties of this store.',
  ],
});
