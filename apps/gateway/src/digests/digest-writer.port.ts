import type { Day } from '@comptoir/kernel';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import type { Principal } from '../sessions/principal.http';
import { isEmpty } from './digest';
import { DigestFiguresDesk } from './digest-figures.port';
import { digestWords } from './digest-words';
import { DigestRepository, type DigestMessage } from './digest.repository';

@Injectable()
export class DigestWriter {
  constructor(
    private readonly figures: DigestFiguresDesk,
    private readonly digests: DigestRepository,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** Undefined where there is nothing to say. */
  async write(principal: Principal, day: Day): Promise<DigestMessage | undefined> {
    const figures = await this.figures.of(principal);
    const { id, partyId, name, email, language, homeStore, stores } = principal.user;
    const storeId = homeStore?.id ?? stores[0]?.id ?? (await this.digests.anyStore());
    if (isEmpty(figures) || storeId === undefined) return undefined;
    return {
      topic: 'DIGEST',
      storeId,
      projectId: null,
      itemId: null,
      createdBy: 'Comptoir',
      recipient: { partyId: partyId ?? id, name, email },
      language,
      ...digestWords({ language, name, day, figures, publicUrl: this.config.PUBLIC_URL }),
      calendar: null,
      papersFor: null,
    };
  }
}
