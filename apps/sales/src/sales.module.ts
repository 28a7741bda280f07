import { Module } from '@nestjs/common';
import { HistoryModule } from './history/history.module';
import { StoresModule } from './stores/stores.module';

/** The rooms of this service. */
@Module({ imports: [HistoryModule, StoresModule] })
export class SalesModule {}
