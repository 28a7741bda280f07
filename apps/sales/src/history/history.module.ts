import { Global, Module } from '@nestjs/common';
import { History } from './history.port';

/** Every room writes history, so no room has to import this one. */
@Global()
@Module({ providers: [History], exports: [History] })
export class HistoryModule {}
