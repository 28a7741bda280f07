import { AnswersBackbone, PartnerDoor } from '@comptoir/messaging';
import { CONFIG, Logger } from '@comptoir/service-kit';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { TokenBuckets } from '../http/token-bucket';
import { AnswerPartners } from './answer-partners/answer-partners.handler';
import { partnerErrors } from './partner.errors';

/** Lets partners in over NATS, each so often. */
@Injectable()
export class PartnerEntrance implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly door: PartnerDoor;

  constructor(
    answers: AnswersBackbone,
    partners: AnswerPartners,
    logger: Logger,
    @Inject(CONFIG) { PARTNER_RATE_BURST: burst, PARTNER_RATE_PER_SECOND: perSecond }: GatewayConfig,
  ) {
    const buckets = new TokenBuckets({ burst, perSecond });
    this.door = new PartnerDoor(answers, {
      log: logger,
      admit: (partner) => {
        const { allowed, resetSeconds } = buckets.take(partner, performance.now());
        if (!allowed) throw partnerErrors.tooMuch(resetSeconds);
      },
      answer: (question) => partners.handle(question),
    });
  }

  onApplicationBootstrap(): void {
    this.door.open();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.door.close();
  }
}
