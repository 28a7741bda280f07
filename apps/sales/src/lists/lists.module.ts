import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ListViews } from './list-views.port';

/** What every list of documents is read with. */
@Module({ imports: [StoresModule], providers: [ListViews], exports: [ListViews] })
export class ListsModule {}
