import { sql, type Scope, type SqlFragment } from '@comptoir/persistence';
import { columnNames } from '../column-names';
import { digits } from '../lists/document-words';
import type { PartyFacts } from './party';

/** Third parties have no salesperson of their own: `own` reaches as far as its stores. Parties of no store are seen by all. */
export function partyScope({ stores }: Scope): SqlFragment {
  return stores === 'all' ? sql`true` : sql`(party.store_id is null or party.store_id = any(${stores}))`;
}

export const partyFrom = sql`party left join store on store.id = party.store_id`;

export const partyItem = sql`json_build_object(
  'id', party.id, 'version', party.version, 'reference', party.reference, 'roles', party.roles, 'kind', party.kind,
  'name', party.name, 'firstName', party.first_name, 'displayName', party.display_name,
  'email', party.email, 'phone', party.phone, 'mobile', party.mobile,
  'address', json_build_object('street', party.street, 'postalCode', party.postal_code, 'city', party.city, 'country', party.country),
  'store', case when store.id is not null then json_build_object('id', store.id, 'name', store.name) end,
  'language', party.language, 'emailOptOut', party.email_opt_out)`;

/** The words by which the list finds a party; an index has this very expression. */
export const partyWords = sql`search_text(party.display_name || ' ' || coalesce(party.email, '') || ' ' || coalesce(party.city, '')
  || ' ' || coalesce(${digits(sql`party.phone`)}, '') || ' ' || coalesce(${digits(sql`party.mobile`)}, ''))`;

/** What a change may touch. */
export const partyColumns = columnNames([
  'roles',
  'kind',
  'name',
  'first_name',
  'email',
  'phone',
  'mobile',
  'street',
  'postal_code',
  'city',
  'country',
  'store_id',
  'email_opt_out',
  'language',
]);

interface KeptParty extends PartyFacts {
  readonly id: string;
  readonly reference?: string;
}

/** The table `record` of these parties, its columns named as those of the table `party`. */
export function partyRecords(parties: readonly KeptParty[]): SqlFragment {
  const records = parties.map(({ address, ...party }) => ({
    id: party.id,
    reference: party.reference,
    roles: party.roles,
    kind: party.kind,
    name: party.name,
    first_name: party.firstName,
    email: party.email,
    phone: party.phone,
    mobile: party.mobile,
    street: address.street,
    postal_code: address.postalCode,
    city: address.city,
    country: address.country,
    store_id: party.storeId,
    email_opt_out: party.emailOptOut,
    language: party.language,
  }));
  return sql`jsonb_to_recordset(${sql.json(records)}) as record(id uuid, reference text, roles text[], kind text, name text,
    first_name text, email text, phone text, mobile text, street text, postal_code text, city text, country text,
    store_id uuid, email_opt_out boolean, language text)`;
}
