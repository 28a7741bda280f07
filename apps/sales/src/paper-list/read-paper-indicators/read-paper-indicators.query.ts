import { readSalesPaperIndicators, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { countAll } from '../../lists/totals.port';
import { PaperParts } from '../paper-parts.port';

@Controller()
export class ReadPaperIndicators {
  constructor(
    private readonly db: Db,
    private readonly kinds: PaperParts,
  ) {}

  @Answers(readSalesPaperIndicators)
  async handle({ type: _, ...around }: RequestOf<typeof readSalesPaperIndicators>, { caller }: AskContext) {
    const parts = await this.kinds.of(around, caller);
    const items = parts.map(async (part) => ({
      key: part.type,
      ...(await countAll(this.db, part.list, part)),
    }));
    return { items: await Promise.all(items) };
  }
}
