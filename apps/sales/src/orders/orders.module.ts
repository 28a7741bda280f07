import { Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Module } from '@nestjs/common';
import { ArticleChanges } from '../articles/article-changes.port';
import { ArticlesModule } from '../articles/articles.module';
import { PartiesModule } from '../parties/parties.module';
import { PartyChanges } from '../parties/party-changes.port';
import { PaymentsModule } from '../payments/payments.module';
import { ProjectsModule } from '../projects/projects.module';
import { QuotesModule } from '../quotes/quotes.module';
import { StoresModule } from '../stores/stores.module';
import { AmendOrder } from './amend-order/amend-order.handler';
import { CancelOrder } from './cancel-order/cancel-order.handler';
import { CarriedQuotes } from './carried-quotes.repository';
import { CarryOverQuote } from './carry-over-quote/carry-over-quote.handler';
import { MoveOrder } from './move-order/move-order.handler';
import { OrderFulfilment } from './move-order/order-fulfilment.repository';
import { CreateOrder } from './create-order/create-order.handler';
import { EditOrder } from './edit-order/edit-order.handler';
import { OrderImports } from './import-orders/order-imports.port';
import { NoteCoverageWhenOrderCoverageChanged } from './note-coverage-when-order-coverage-changed/note-coverage-when-order-coverage-changed.reaction';
import { OrderChronicle } from './order-chronicle.repository';
import { OrderCoverage } from './note-coverage-when-order-coverage-changed/order-coverage.repository';
import { OrderReleases } from './cancel-order/order-releases.repository';
import { SettleReleases } from './settle-releases/settle-releases.job';
import { OrderDesk } from './order-desk.repository';
import { refreshArticles, refreshParties } from './order-headings.port';
import { OrderRepository } from './order.repository';
import { OrderPapers } from './order-papers.port';
import { QuoteTakeOver } from './carry-over-quote/quote-take-over.repository';
import { OrderViews } from './read-order/order-views.repository';
import { ReadOrderPapers } from './read-order-papers/read-order-papers.query';
import { ReadCarryOver } from './read-carry-over/read-carry-over.query';
import { ReadOrder } from './read-order/read-order.query';

const verbs = [CreateOrder, CarryOverQuote, EditOrder, MoveOrder, AmendOrder, CancelOrder];

@Module({
  imports: [ArticlesModule, PartiesModule, PaymentsModule, ProjectsModule, QuotesModule, StoresModule],
  controllers: [...verbs, ReadCarryOver, ReadOrder, ReadOrderPapers],
  providers: [
    CarriedQuotes,
    NoteCoverageWhenOrderCoverageChanged,
    OrderCoverage,
    OrderImports,
    OrderPapers,
    OrderChronicle,
    OrderDesk,
    OrderFulfilment,
    OrderReleases,
    SettleReleases,
    OrderRepository,
    OrderViews,
    QuoteTakeOver,
  ],
  exports: [OrderImports, OrderPapers],
})
export class OrdersModule {
  constructor(parties: PartyChanges, articles: ArticleChanges, pokes: Pokes) {
    const wake = (tx: Tx, stores: readonly string[]) =>
      tx.afterCommit(() => stores.forEach((store) => pokes.poke(store, 'orders')));
    parties.follow(async (tx, ids) => wake(tx, await refreshParties(tx, ids)));
    articles.follow(async (tx, ids) => wake(tx, await refreshArticles(tx, ids)));
  }
}
