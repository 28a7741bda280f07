import { Module } from '@nestjs/common';
import { ChangeStoreSettings } from './change-store-settings/change-store-settings.handler';
import { CopyStoreWhenStoreChanged } from './copy-store-when-store-changed/copy-store-when-store-changed.reaction';
import { KnownStores } from './known-stores.port';
import { ReadStoreSettings } from './read-store-settings/read-store-settings.query';
import { StoreCalendar } from './store-calendar.port';
import { StoreDays } from './store-days';
import { StoreRepository } from './store.repository';

@Module({
  controllers: [ReadStoreSettings, ChangeStoreSettings],
  providers: [
    StoreCalendar,
    StoreRepository,
    KnownStores,
    { provide: StoreDays, useExisting: KnownStores },
    CopyStoreWhenStoreChanged,
  ],
  exports: [KnownStores, StoreCalendar, StoreDays],
})
export class StoresModule {}
