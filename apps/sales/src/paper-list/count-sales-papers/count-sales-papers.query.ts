import { countSalesPapers, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { countMerged } from '../../lists/merged-page.port';
import { PaperParts } from '../paper-parts.port';

@Controller()
export class CountSalesPapers {
  constructor(
    private readonly db: Db,
    private readonly kinds: PaperParts,
  ) {}

  @Answers(countSalesPapers)
  async handle(filter: RequestOf<typeof countSalesPapers>, { caller }: AskContext) {
    return countMerged(this.db, await this.kinds.of(filter, caller));
  }
}
