import { findStores, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { StoreRepository } from '../store.repository';

@Injectable()
export class FindStores {
  constructor(private readonly stores: StoreRepository) {}

  @AnswersHere(findStores)
  async handle(
    _: RequestOf<typeof findStores>,
    { principal }: LocalCall,
  ): Promise<ResponseOf<typeof findStores>> {
    return { items: await this.stores.find(principal.caller.scopeFor('store.read')) };
  }
}
