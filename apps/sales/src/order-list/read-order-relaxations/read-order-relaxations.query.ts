import { readOrderRelaxations, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { mostRelaxed, relaxationsOf } from '../../lists/relaxations.port';
import { orderList } from '../order-list';
import { ListViews } from '../../lists/list-views.port';

@Controller()
export class ReadOrderRelaxations {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(readOrderRelaxations)
  async handle(filter: RequestOf<typeof readOrderRelaxations>, { caller }: AskContext) {
    const scope = caller.scopeFor('order.read');
    const view = await this.views.of(orderList, filter);
    const items = await relaxationsOf({ db: this.db, list: orderList }, { filter, scope, view });
    return { items, most: mostRelaxed };
  }
}
