import { email } from '@comptoir/contracts';
import { CellFault, country, matching, optional, required, text, type CellType } from '@comptoir/sheets';
import { z } from 'zod';

const siren = matching(z.string().regex(/^\d{9}$/), 'store.siren', 'Un numéro SIREN de 9 chiffres.');
const phone = matching(
  z.string().regex(/^[+0-9][0-9 .()-]{3,29}$/),
  'store.phone',
  'Un numéro de téléphone.',
);
const mail = matching(email, 'store.email', 'Une adresse e-mail.');

const timeZone: CellType<string> = (cell) => {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: cell }).resolvedOptions().timeZone;
  } catch {
    return new CellFault('store.time-zone', 'Un fuseau horaire IANA, par exemple Europe/Paris.');
  }
};

/** The headings of a file of stores. */
export const storeColumns = {
  reference: required(text(60), 'reference', 'référence'),
  name: required(text(120), 'name', 'nom'),
  legalEntity: required(text(120), 'legalEntity', 'société'),
  siren: optional(siren, 'siren'),
  street: optional(text(200), 'street', 'rue'),
  postalCode: optional(text(20), 'postalCode', 'code postal'),
  city: optional(text(100), 'city', 'ville'),
  country: optional(country, 'country', 'pays'),
  email: optional(mail, 'email'),
  phone: optional(phone, 'phone', 'téléphone'),
  timeZone: optional(timeZone, 'timeZone', 'fuseau'),
} as const;
