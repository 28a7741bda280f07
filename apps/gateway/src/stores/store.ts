import type { StoreFacts } from '@comptoir/contracts';

/** A shop as a file or a form describes it; its legal entity by name, for a new one is made along with it. */
export interface StoreContent {
  readonly reference: string;
  readonly name: string;
  readonly legalEntity: string;
  readonly siren: string | null;
  readonly address: StoreFacts['address'];
  readonly email: string | null;
  readonly phone: string | null;
  readonly timeZone: string;
}

/** Whether keeping `content` would change nothing. What a file leaves empty is left as it is only for the SIREN. */
export function isSame(store: StoreFacts, content: StoreContent): boolean {
  const sameEntity =
    store.legalEntity.name === content.legalEntity &&
    (content.siren === null || store.legalEntity.siren === content.siren);
  const { street, postalCode, city, country } = content.address;
  return (
    sameEntity &&
    store.name === content.name &&
    store.address.street === street &&
    store.address.postalCode === postalCode &&
    store.address.city === city &&
    store.address.country === country &&
    store.email === content.email &&
    store.phone === content.phone &&
    store.timeZone === content.timeZone
  );
}

export interface StoreZone {
  readonly storeId: string;
  /** IANA name. */
  readonly timeZone: string;
}
