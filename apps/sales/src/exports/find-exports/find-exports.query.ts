import { findExports, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { plainPage } from '../../lists/plain-page.port';
import type { SalesConfig } from '../../sales.config';
import { undecided } from '../approve-export/approval-reach';
import { exportItem } from '../export-view';

const newestFirst = sortsOf('exports', {
  createdAt: [
    { column: sql`e.created_at`, type: sql`timestamptz`, direction: 'asc' },
    { column: sql`e.id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('-createdAt');

@Controller()
export class FindExports {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findExports)
  handle({ whose, ...page }: RequestOf<typeof findExports>, { caller }: AskContext) {
    if (whose === 'to-approve') caller.scopeFor('export.approve');
    const condition = whose === 'mine' ? sql`e.created_by = ${caller.userId}` : undecided(caller);
    return plainPage(
      { db: this.db, cursors: this.cursors },
      { from: sql`export e`, condition, item: exportItem(caller), sort: newestFirst },
      page,
    );
  }
}
