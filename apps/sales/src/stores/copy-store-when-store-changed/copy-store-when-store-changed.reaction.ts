import { storeChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { KnownStores } from '../known-stores.port';
import { StoreRepository } from '../store.repository';

@Injectable()
export class CopyStoreWhenStoreChanged {
  constructor(
    private readonly repository: StoreRepository,
    private readonly stores: KnownStores,
  ) {}

  @On(storeChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof storeChangedV1>>[], tx: Tx): Promise<void> {
    await this.repository.keep(tx, newest(heard));
    tx.afterCommit(() => this.stores.forget());
  }
}
