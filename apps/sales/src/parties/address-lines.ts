import { addressLines } from '@comptoir/kernel';
import { sql, type SqlFragment } from '@comptoir/persistence';

/** Where somebody lives or a shop stands, as its row says. */
export interface Place {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
}

/** Street, postal code and town of a table, as arguments of `json_build_object`. */
export function placeOf(table: SqlFragment): SqlFragment {
  return sql`'street', ${table}.street, 'postalCode', ${table}.postal_code, 'city', ${table}.city`;
}

/** The same as the lines of a letter's address. */
export function withAddress<T extends Place>({
  street,
  postalCode,
  city,
  ...rest
}: T): Omit<T, keyof Place> & { address: string[] } {
  return { ...rest, address: addressLines({ street, postalCode, city }) };
}
