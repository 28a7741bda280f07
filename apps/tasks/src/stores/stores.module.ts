import { Module } from '@nestjs/common';
import { CopyStoreWhenStoreChanged } from './copy-store-when-store-changed/copy-store-when-store-changed.reaction';
import { KnownStores } from './known-stores.port';
import { StoreCalendar } from './store-calendar.port';

@Module({
  providers: [StoreCalendar, KnownStores, CopyStoreWhenStoreChanged],
  exports: [StoreCalendar, KnownStores],
})
export class StoresModule {}
