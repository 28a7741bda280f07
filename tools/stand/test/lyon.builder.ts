import { storeChangedV1 } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { tell, type TestNats } from '@comptoir/testing';

/** Announces a store as the gateway does. */
export async function openLyon(nats: TestNats, id: string): Promise<void> {
  const data = {
    id,
    version: 1,
    reference: 'LYON',
    name: 'Lyon',
    legalEntity: { id: newId(), name: 'Cuisines du Rhône', siren: null },
    address: { street: '12 rue de la Villette', postalCode: '69003', city: 'Lyon', country: 'FR' },
    email: null,
    phone: null,
    timeZone: 'Europe/Paris',
  };
  await tell(nats, storeChangedV1, { id, version: 1, data });
}
