import { Module } from '@nestjs/common';
import { CopyStoreWhenStoreChanged } from './copy-store-when-store-changed/copy-store-when-store-changed.reaction';
import { StoreCalendar } from './store-calendar.port';

@Module({ providers: [StoreCalendar, CopyStoreWhenStoreChanged], exports: [StoreCalendar] })
export class StoresModule {}
