import { sql } from '@comptoir/persistence';

/** A store as the contract shows it; from `store s join legal_entity e`. */
export const storeFacts = sql`
  s.id, s.version, s.reference, s.name,
  json_build_object('id', e.id, 'name', e.name, 'siren', e.siren) as "legalEntity",
  json_build_object('street', s.street, 'postalCode', s.postal_code, 'city', s.city, 'country', s.country) as address,
  s.email, s.phone, s.time_zone as "timeZone"`;

export const stores = sql`store s join legal_entity e on e.id = s.legal_entity_id`;
