import { lookUpStores, storeChangedV1, type RequestOf, type StoreFacts } from '@comptoir/contracts';
import { Answers, Outbox } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { configOf } from '@comptoir/service-kit';
import { startTestService, type TestNats, type TestService } from '@comptoir/testing';
import { Controller, Module } from '@nestjs/common';

const stores = new Map<string, StoreFacts>();

@Controller()
class LookUpStores {
  @Answers(lookUpStores)
  handle({ ids, references }: RequestOf<typeof lookUpStores>) {
    return {
      items: [...stores.values()].filter(
        ({ id, reference }) => ids.includes(id) || references.includes(reference),
      ),
    };
  }
}

@Module({ controllers: [LookUpStores] })
class StoreKeeping {}

/** The part of the gateway that sales talks to: it knows stores and tells when they change. */
export interface StoreKeeper extends TestService {
  /** A store that nobody has announced. */
  keep(facts?: Partial<StoreFacts>): StoreFacts;
  announce(store: StoreFacts): Promise<void>;
}

export async function startStoreKeeper(nats: TestNats): Promise<StoreKeeper> {
  const service = await startTestService(
    { name: 'gateway', module: StoreKeeping, config: configOf('gateway', {}), migrations: [] },
    { nats },
  );
  return Object.assign(service, {
    keep(facts: Partial<StoreFacts> = {}) {
      const id = facts.id ?? newId();
      const store = { ...aStore, id, reference: `M-${id}`, ...facts };
      stores.set(id, store);
      return store;
    },
    announce: (store: StoreFacts) =>
      service.db.transaction((tx) =>
        service.app
          .get(Outbox)
          .announce(tx, storeChangedV1, { id: store.id, version: store.version, data: store }),
      ),
  });
}

const aStore: Omit<StoreFacts, 'id' | 'reference'> = {
  version: 1,
  name: 'Lyon Part-Dieu',
  legalEntity: { id: newId(), name: 'Meubles du Rhône', siren: '732829320' },
  address: { street: '17 rue Servient', postalCode: '69003', city: 'Lyon', country: 'FR' },
  email: 'lyon@example.org',
  phone: '04 78 00 00 00',
  timeZone: 'Europe/Paris',
};
