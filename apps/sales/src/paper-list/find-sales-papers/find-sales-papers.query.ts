import { findSalesPapers, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { findMergedPage } from '../../lists/merged-page.port';
import type { SalesConfig } from '../../sales.config';
import { PaperParts } from '../paper-parts.port';
import { shownPapers } from '../sales-paper-item';

@Controller()
export class FindSalesPapers {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly kinds: PaperParts,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findSalesPapers)
  async handle(
    { sort, limit, cursor, ...filter }: RequestOf<typeof findSalesPapers>,
    { caller }: AskContext,
  ) {
    const parts = await this.kinds.of(filter, caller, sort.replace(/^-/, ''));
    const margins = caller.can('margin.read') ? caller.scopeFor('margin.read') : undefined;
    return findMergedPage(
      { db: this.db, cursors: this.cursors },
      { name: 'papers', parts, sort, limit, cursor },
      shownPapers(margins),
    );
  }
}
