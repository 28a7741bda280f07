import { findBulkItems, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { plainPage } from '../../lists/plain-page.port';
import type { SalesConfig } from '../../sales.config';
import { BulkOperationViews } from '../bulk-operation-views.repository';

const item = sql`json_build_object(
  'id', i.id, 'project', json_build_object('id', p.id, 'number', p.number, 'label', p.label),
  'customer', json_build_object('id', c.id, 'name', c.display_name),
  'documents', coalesce((select json_agg(json_build_object('id', h.id, 'number', h.number) order by h.number, h.id)
    from (select id, number from quote where id = any(i.document_ids)
      union all select id, number from sales_order where id = any(i.document_ids)) h), '[]'),
  'state', i.state, 'reason', i.reason, 'facts', i.facts, 'effectId', i.effect_id)`;

const inOrder = sortsOf('bulk-items', {
  seq: [{ column: sql`i.seq`, type: sql`int`, direction: 'asc' }],
}).get('seq');

@Controller()
export class FindBulkItems {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: BulkOperationViews,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findBulkItems)
  async handle({ operationId, state, ...page }: RequestOf<typeof findBulkItems>, { caller }: AskContext) {
    await this.views.read(operationId, caller);
    return plainPage(
      { db: this.db, cursors: this.cursors },
      {
        from: sql`bulk_item i join project p on p.id = i.project_id join party c on c.id = i.customer_id`,
        condition: sql.and([
          sql`i.operation_id = ${operationId}`,
          ...(state ? [sql`i.state = any(${state})`] : []),
        ]),
        item,
        sort: inOrder,
      },
      page,
    );
  }
}
