import { Module } from '@nestjs/common';
import { IdempotencyModule } from '../idempotency/idempotency.module';
import { SessionsModule } from '../sessions/sessions.module';
import { AnswerPartners } from './answer-partners/answer-partners.handler';
import { PartnerAccountRepository } from './partner-account.repository';
import { PartnerEntrance } from './partner-entrance.http';
import { PassOnWhenSalesAnnounced } from './pass-on-when-sales-announced/pass-on-when-sales-announced.reaction';

/** Other ERP services: what they hear of ours, and what they may ask. */
@Module({
  imports: [IdempotencyModule, SessionsModule],
  providers: [AnswerPartners, PartnerAccountRepository, PartnerEntrance, PassOnWhenSalesAnnounced],
})
export class PartnersModule {}
