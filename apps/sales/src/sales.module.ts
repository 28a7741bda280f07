import { Module } from '@nestjs/common';
import { ArticlesModule } from './articles/articles.module';
import { BulkModule } from './bulk/bulk.module';
import { CoveragesModule } from './coverages/coverages.module';
import { CorrespondenceModule } from './correspondence/correspondence.module';
import { ExportsModule } from './exports/exports.module';
import { HistoryModule } from './history/history.module';
import { ImportsModule } from './imports/imports.module';
import { OrderListModule } from './order-list/order-list.module';
import { OrdersModule } from './orders/orders.module';
import { PaperListModule } from './paper-list/paper-list.module';
import { PartiesModule } from './parties/parties.module';
import { PaymentsModule } from './payments/payments.module';
import { ProjectFilesModule } from './project-files/project-files.module';
import { ProjectsModule } from './projects/projects.module';
import { QuoteListModule } from './quote-list/quote-list.module';
import { QuoteOffersModule } from './quote-offers/quote-offers.module';
import { QuotesModule } from './quotes/quotes.module';
import { ReminderPlansModule } from './reminder-plans/reminder-plans.module';
import { SavedViewsModule } from './saved-views/saved-views.module';
import { SelectionsModule } from './selections/selections.module';
import { StoresModule } from './stores/stores.module';

/** The rooms of this service. */
@Module({
  imports: [
    ArticlesModule,
    BulkModule,
    CorrespondenceModule,
    CoveragesModule,
    ExportsModule,
    HistoryModule,
    ImportsModule,
    OrderListModule,
    OrdersModule,
    PaperListModule,
    PartiesModule,
    PaymentsModule,
    ProjectFilesModule,
    ProjectsModule,
    QuoteListModule,
    QuoteOffersModule,
    QuotesModule,
    ReminderPlansModule,
    SavedViewsModule,
    SelectionsModule,
    StoresModule,
  ],
})
export class SalesModule {}
