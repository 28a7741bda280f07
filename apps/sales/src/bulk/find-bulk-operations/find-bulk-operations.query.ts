import { findBulkOperations, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { plainPage } from '../../lists/plain-page.port';
import type { SalesConfig } from '../../sales.config';
import { operationItem } from '../bulk-operation-views.repository';
import { operationReach } from '../operation-reach';

const newestFirst = sortsOf('bulk-operations', {
  createdAt: [
    { column: sql`o.created_at`, type: sql`timestamptz`, direction: 'asc' },
    { column: sql`o.id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('-createdAt');

@Controller()
export class FindBulkOperations {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findBulkOperations)
  handle({ whose, ...page }: RequestOf<typeof findBulkOperations>, { caller }: AskContext) {
    if (whose === 'all') caller.scopeFor('bulk.read');
    const condition =
      whose === 'all' ? operationReach(caller, 'bulk.read') : sql`o.created_by = ${caller.userId}`;
    return plainPage(
      { db: this.db, cursors: this.cursors },
      { from: sql`bulk_operation o`, condition, item: operationItem(caller), sort: newestFirst },
      page,
    );
  }
}
