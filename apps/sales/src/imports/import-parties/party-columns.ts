import { email, languages, partyKinds, partyRoles, phoneNumber } from '@comptoir/contracts';
import { country, listOf, matching, oneOf, optional, required, text, yesNo } from '@comptoir/sheets';

const phone = matching(phoneNumber, 'phone.invalid', "Ce n'est pas un numéro de téléphone.");
const role = oneOf(partyRoles, {
  client: 'CUSTOMER',
  vendeur: 'SALESPERSON',
  accueil: 'FRONT_DESK',
  gestionnaire: 'BACK_OFFICE',
  poseur: 'INSTALLER',
  fournisseur: 'SUPPLIER',
});
const kind = oneOf(partyKinds, {
  particulier: 'INDIVIDUAL',
  organisation: 'ORGANIZATION',
  société: 'ORGANIZATION',
});

const language = oneOf(languages, { français: 'fr', french: 'fr', anglais: 'en', english: 'en' });

export const partyColumns = {
  reference: required(text(100), 'reference', 'référence'),
  roles: required(listOf(role), 'roles', 'rôles'),
  kind: optional(kind, 'kind', 'type'),
  name: required(text(200), 'name', 'nom'),
  firstName: optional(text(100), 'firstName', 'prénom'),
  email: optional(
    matching(email, 'email.invalid', "Ce n'est pas une adresse e-mail."),
    'email',
    'e-mail',
    'courriel',
  ),
  phone: optional(phone, 'phone', 'téléphone'),
  mobile: optional(phone, 'mobile', 'portable'),
  street: optional(text(200), 'street', 'rue'),
  postalCode: optional(text(20), 'postalCode', 'code postal'),
  city: optional(text(100), 'city', 'ville'),
  country: optional(country, 'country', 'pays'),
  store: optional(text(100), 'store', 'magasin'),
  emailOptOut: optional(yesNo, 'emailOptOut', 'refuse les e-mails'),
  language: optional(language, 'language', 'langue'),
};
