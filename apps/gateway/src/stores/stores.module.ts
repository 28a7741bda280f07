import { Module } from '@nestjs/common';
import { FindLegalEntities } from './find-legal-entities/find-legal-entities.query';
import { FindStores } from './find-stores/find-stores.query';
import { ImportStores } from './import-stores/import-stores.handler';
import { LookUpStores } from './look-up-stores/look-up-stores.query';
import { StoreRepository } from './store.repository';
import { StoreZones } from './store-zones.port';

@Module({
  controllers: [LookUpStores],
  providers: [FindLegalEntities, FindStores, ImportStores, StoreRepository, StoreZones],
  exports: [ImportStores, StoreZones],
})
export class StoresModule {}
