import { lookUpStores } from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Store } from './store';
import { groupByDays, type StoreDayGroup, type StoreDays } from './store-days';
import { storeErrors } from './store.errors';
import { StoreRepository } from './store.repository';

const freshMs = 5_000;
const minute = 60_000;

interface Copy {
  readonly byId: ReadonlyMap<string, Store>;
  readonly byReference: ReadonlyMap<string, Store>;
  /** What day it was in them, and in which minute that was worked out: days begin with a minute everywhere. */
  days?: { readonly minute: number; readonly groups: StoreDayGroup[] };
}

/**
 * The stores, from a copy in memory that is at most 5 s old and is read again at once after a change made here.
 * Stores not heard of yet are fetched from the gateway and kept.
 */
@Injectable()
export class KnownStores implements StoreDays {
  private copy?: Promise<Copy>;
  private copiedAt = 0;

  constructor(
    private readonly db: Db,
    private readonly repository: StoreRepository,
    private readonly asks: Asks,
  ) {}

  async groups(now: Date): Promise<StoreDayGroup[]> {
    const copy = await this.current();
    const asked = Math.floor(now.getTime() / minute);
    if (copy.days?.minute !== asked)
      copy.days = { minute: asked, groups: groupByDays(copy.byId.values(), now) };
    return copy.days.groups;
  }

  /** Refuses (`store.not-found`) a store that nobody knows. */
  async get(id: string): Promise<Store> {
    const store = (await this.byIds([id])).get(id);
    if (!store) throw storeErrors.notFound(id);
    return store;
  }

  /** Unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Store>> {
    const missing = (copy: Copy) => ids.filter((id) => !copy.byId.has(id));
    return (await this.including(missing, (absent) => ({ ids: absent }))).byId;
  }

  /** Unknown references are left out. */
  async byReferences(references: readonly string[]): Promise<ReadonlyMap<string, Store>> {
    const missing = (copy: Copy) => references.filter((reference) => !copy.byReference.has(reference));
    return (await this.including(missing, (absent) => ({ references: absent }))).byReference;
  }

  /** The copy is out of date: a store or its settings changed. */
  forget(): void {
    this.copy = undefined;
  }

  private async including(
    missing: (copy: Copy) => string[],
    questionOf: (absent: string[]) => { ids: string[] } | { references: string[] },
  ): Promise<Copy> {
    const copy = await this.current();
    const absent = [...new Set(missing(copy))];
    if (absent.length === 0) return copy;
    for (let from = 0; from < absent.length; from += 1_000) {
      const { items } = await this.asks.ask(lookUpStores, questionOf(absent.slice(from, from + 1_000)));
      if (items.length > 0) await this.repository.keep(this.db, items);
    }
    this.forget();
    return this.current();
  }

  private current(): Promise<Copy> {
    if (this.copy && performance.now() - this.copiedAt < freshMs) return this.copy;
    this.copiedAt = performance.now();
    const reading = this.read();
    this.copy = reading;
    reading.catch(() => this.forget());
    return reading;
  }

  private async read(): Promise<Copy> {
    const stores = await this.repository.all();
    return {
      byId: new Map(stores.map((store) => [store.id, store])),
      byReference: new Map(stores.map((store) => [store.reference, store])),
    };
  }
}
