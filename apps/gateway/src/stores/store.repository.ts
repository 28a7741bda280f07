import {
  storeChangedV1,
  type findLegalEntities,
  type ResponseOf,
  type StoreFacts,
} from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { Db, newId, sql, storeScope, type Queryable, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { isSame, type StoreContent } from './store';
import { storeFacts, stores } from './store.row';

export interface KeptStores {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

@Injectable()
export class StoreRepository {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** A store has no salesperson: a permission limited to one's own documents still shows the stores they lie in. */
  async find({ stores: within }: Scope): Promise<StoreFacts[]> {
    return this.db.query<StoreFacts>(sql`
      select ${storeFacts} from ${stores} where ${storeScope({ stores: within }, sql`s.id`)} order by s.name, s.id`);
  }

  async lookUp({
    ids,
    references,
  }: {
    ids: readonly string[];
    references: readonly string[];
  }): Promise<StoreFacts[]> {
    return this.db.query<StoreFacts>(sql`
      select ${storeFacts} from ${stores}
      where s.id = any(${ids}::uuid[]) or s.reference = any(${references}::text[]) order by s.reference`);
  }

  async legalEntities(): Promise<ResponseOf<typeof findLegalEntities>['items']> {
    return this.db.query(sql`select id, name, siren from legal_entity order by name`);
  }

  /** Makes what is new, changes what differs and announces both, in this transaction. */
  async keepAll(tx: Tx, contents: readonly StoreContent[]): Promise<KeptStores> {
    await tx.execute(sql`lock table store in share row exclusive mode`);
    const known = new Map((await this.byReferences(tx, contents)).map((store) => [store.reference, store]));
    await this.keepLegalEntities(tx, contents);
    const changed = contents.filter((content) => {
      const store = known.get(content.reference);
      return !store || !isSame(store, content);
    });
    await this.write(tx, changed);
    const facts = await this.byReferences(tx, changed);
    const announcements = facts.map((data) => ({
      id: data.id,
      version: data.version,
      storeId: data.id,
      data,
    }));
    await this.outbox.announceAll(tx, storeChangedV1, announcements);
    const created = contents.filter(({ reference }) => !known.has(reference)).length;
    return { created, updated: changed.length - created, unchanged: contents.length - changed.length };
  }

  private byReferences(db: Queryable, contents: readonly StoreContent[]): Promise<StoreFacts[]> {
    const references = contents.map(({ reference }) => reference);
    return db.query<StoreFacts>(
      sql`select ${storeFacts} from ${stores} where s.reference = any(${references}::text[])`,
    );
  }

  private async keepLegalEntities(tx: Tx, contents: readonly StoreContent[]): Promise<void> {
    const sirens = new Map<string, string | null>();
    for (const { legalEntity, siren } of contents)
      sirens.set(legalEntity, siren ?? sirens.get(legalEntity) ?? null);
    const entities = [...sirens];
    await tx.execute(sql`
      insert into legal_entity as known (id, name, siren)
      select * from unnest(${entities.map(() => newId())}::uuid[], ${entities.map(([name]) => name)}::text[],
        ${entities.map(([, siren]) => siren)}::text[])
      on conflict (name) do update set siren = coalesce(excluded.siren, known.siren)`);
  }

  private async write(tx: Tx, contents: readonly StoreContent[]): Promise<void> {
    const column = <T>(of: (content: StoreContent) => T) => contents.map(of);
    await tx.execute(sql`
      insert into store as known (id, reference, name, legal_entity_id, street, postal_code, city, country, email, phone, time_zone)
      select given.id, given.reference, given.name, legal_entity.id, given.street, given.postal_code, given.city, given.country,
        given.email, given.phone, given.time_zone
      from unnest(
        ${column(() => newId())}::uuid[], ${column(({ reference }) => reference)}::text[], ${column(({ name }) => name)}::text[],
        ${column(({ legalEntity }) => legalEntity)}::text[], ${column(({ address }) => address.street)}::text[],
        ${column(({ address }) => address.postalCode)}::text[], ${column(({ address }) => address.city)}::text[],
        ${column(({ address }) => address.country)}::text[], ${column(({ email }) => email)}::text[],
        ${column(({ phone }) => phone)}::text[], ${column(({ timeZone }) => timeZone)}::text[]
      ) as given(id, reference, name, legal_entity, street, postal_code, city, country, email, phone, time_zone)
      join legal_entity on legal_entity.name = given.legal_entity
      on conflict (reference) do update set version = known.version + 1, name = excluded.name,
        legal_entity_id = excluded.legal_entity_id, street = excluded.street, postal_code = excluded.postal_code,
        city = excluded.city, country = excluded.country, email = excluded.email, phone = excluded.phone,
        time_zone = excluded.time_zone`);
  }
}
