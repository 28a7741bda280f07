import { findOrders, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { findPage } from '../../lists/find-page.port';
import type { SalesConfig } from '../../sales.config';
import { orderList, type OrderSort } from '../order-list';
import { ListViews } from '../../lists/list-views.port';
import { shownOrders } from './order-item';

@Controller()
export class FindOrders {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findOrders)
  async handle({ sort, limit, cursor, ...filter }: RequestOf<typeof findOrders>, { caller }: AskContext) {
    const scope = caller.scopeFor('order.read');
    const view = await this.views.of(orderList, filter, sort.replace(/^-/, '') as OrderSort);
    const margins = caller.can('margin.read') ? caller.scopeFor('margin.read') : undefined;
    return findPage(
      { db: this.db, cursors: this.cursors, list: orderList },
      { filter, scope, view, sort, limit, cursor },
      shownOrders(view, margins),
    );
  }
}
