import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { PartyChanges } from './party-changes.port';

@Module({
  imports: [StoresModule],
  controllers: [],
  providers: [PartyChanges],
  exports: [PartyChanges],
})
export class PartiesModule {}
