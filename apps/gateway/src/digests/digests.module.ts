import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { ChangeDigestChoice } from './change-digest-choice/change-digest-choice.handler';
import { DigestFiguresDesk } from './digest-figures.port';
import { DigestMornings } from './digest-mornings.port';
import { DigestPlanner } from './digest-planner.port';
import { DigestWriter } from './digest-writer.port';
import { DigestRepository } from './digest.repository';
import { PlanDigests } from './plan-digests/plan-digests.job';
import { ReadDigestChoice } from './read-digest-choice/read-digest-choice.query';

@Module({
  imports: [SessionsModule],
  providers: [
    ChangeDigestChoice,
    DigestFiguresDesk,
    DigestMornings,
    DigestPlanner,
    DigestRepository,
    DigestWriter,
    PlanDigests,
    ReadDigestChoice,
  ],
})
export class DigestsModule {}
