import { findLegalEntities, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { AnswersHere } from '../../http/answers-here.http';
import { StoreRepository } from '../store.repository';

@Injectable()
export class FindLegalEntities {
  constructor(private readonly stores: StoreRepository) {}

  @AnswersHere(findLegalEntities)
  async handle(_: RequestOf<typeof findLegalEntities>): Promise<ResponseOf<typeof findLegalEntities>> {
    return { items: await this.stores.legalEntities() };
  }
}
