import { lookUpStores, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { StoreRepository } from '../store.repository';

/** For services that meet a store which they have not heard of yet. */
@Controller()
export class LookUpStores {
  constructor(private readonly stores: StoreRepository) {}

  @Answers(lookUpStores)
  async handle(request: RequestOf<typeof lookUpStores>): Promise<ResponseOf<typeof lookUpStores>> {
    return { items: await this.stores.lookUp(request) };
  }
}
