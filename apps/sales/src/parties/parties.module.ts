import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ChangeParty } from './change-party/change-party.handler';
import { CompleteEmail } from './complete-email/complete-email.handler';
import { CreateParty } from './create-party/create-party.handler';
import { FindParties } from './find-parties/find-parties.query';
import { KnownParties } from './known-parties.port';
import { PartyChanges } from './party-changes.port';
import { PartyIntake } from './party-intake.port';
import { PartyRepository } from './party.repository';
import { ReadParty } from './read-party/read-party.query';
import { PartyNews } from './party-news.repository';

@Module({
  imports: [StoresModule],
  controllers: [FindParties, ReadParty, CreateParty, ChangeParty, CompleteEmail],
  providers: [PartyRepository, KnownParties, PartyChanges, PartyIntake, PartyNews],
  exports: [KnownParties, PartyChanges, PartyIntake],
})
export class PartiesModule {}
