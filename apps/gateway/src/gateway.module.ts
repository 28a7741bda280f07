import { Module } from '@nestjs/common';
import { DashboardHttp } from './dashboard/dashboard.http';
import { DashboardModule } from './dashboard/dashboard.module';
import { DigestsHttp } from './digests/digests.http';
import { DigestsModule } from './digests/digests.module';
import { EventsModule } from './events/events.module';
import { EdgeModule } from './http/edge.module';
import { ExportFileHttp } from './exports/export-file.http';
import { ExportsModule } from './exports/exports.module';
import { ProjectFileHttp } from './exports/project-file.http';
import { ImportsModule } from './imports/imports.module';
import { AttachmentsHttp } from './notifications/attachments.http';
import { CompositionsHttp } from './notifications/compositions.http';
import { DraftsHttp } from './notifications/drafts.http';
import { EmailsHttp } from './notifications/emails.http';
import { InboundMailHttp } from './notifications/inbound-mail.http';
import { OptOutsHttp } from './notifications/opt-outs.http';
import { RepliesHttp } from './notifications/replies.http';
import { TemplatesHttp } from './notifications/templates.http';
import { PartnersModule } from './partners/partners.module';
import { ListLayoutsHttp } from './list-layouts/list-layouts.http';
import { ListLayoutsModule } from './list-layouts/list-layouts.module';
import { NeedsHttp } from './purchasing/needs.http';
import { PurchaseBatchesHttp } from './purchasing/purchase-batches.http';
import { PurchaseGenerationsHttp } from './purchasing/purchase-generations.http';
import { PurchaseOrdersHttp } from './purchasing/purchase-orders.http';
import { SuppliersHttp } from './purchasing/suppliers.http';
import { RolesHttp } from './roles/roles.http';
import { RolesModule } from './roles/roles.module';
import { ArticlesHttp } from './sales/articles.http';
import { BulkOperationsHttp } from './sales/bulk-operations.http';
import { OrdersHttp } from './sales/orders.http';
import { ExportsHttp } from './sales/exports.http';
import { PartiesHttp } from './sales/parties.http';
import { ProjectFilesHttp } from './sales/project-files.http';
import { ProjectsHttp } from './sales/projects.http';
import { QuoteOffersHttp } from './sales/quote-offers.http';
import { QuotesHttp } from './sales/quotes.http';
import { SalesPapersHttp } from './sales/sales-papers.http';
import { SavedViewsHttp } from './sales/saved-views.http';
import { SelectionsHttp } from './sales/selections.http';
import { StoreSettingsHttp } from './sales/store-settings.http';
import { SessionsHttp } from './sessions/sessions.http';
import { StoresHttp } from './stores/stores.http';
import { StoresModule } from './stores/stores.module';
import { AppointmentsHttp } from './tasks/appointments.http';
import { CalendarFeedsHttp } from './tasks/calendar-feeds.http';
import { CalendarsHttp } from './tasks/calendars.http';
import { CommentsHttp } from './tasks/comments.http';
import { NoticesHttp } from './tasks/notices.http';
import { TakenOperationsHttp } from './tasks/taken-operations.http';
import { TasksHttp } from './tasks/tasks.http';
import { UsersHttp } from './users/users.http';
import { UsersModule } from './users/users.module';

/** The rooms of this service, and the routes to the rooms of the others. */
@Module({
  imports: [
    EdgeModule,
    DashboardModule,
    DigestsModule,
    EventsModule,
    ExportsModule,
    ImportsModule,
    ListLayoutsModule,
    PartnersModule,
    RolesModule,
    StoresModule,
    UsersModule,
  ],
  controllers: [
    SessionsHttp,
    ListLayoutsHttp,
    UsersHttp,
    RolesHttp,
    StoresHttp,
    DashboardHttp,
    DigestsHttp,
    QuotesHttp,
    QuoteOffersHttp,
    ProjectFilesHttp,
    ProjectsHttp,
    OrdersHttp,
    PartiesHttp,
    ArticlesHttp,
    StoreSettingsHttp,
    SalesPapersHttp,
    SavedViewsHttp,
    SelectionsHttp,
    BulkOperationsHttp,
    ExportsHttp,
    ExportFileHttp,
    ProjectFileHttp,
    SuppliersHttp,
    NeedsHttp,
    PurchaseGenerationsHttp,
    PurchaseBatchesHttp,
    PurchaseOrdersHttp,
    TasksHttp,
    CommentsHttp,
    AppointmentsHttp,
    CalendarFeedsHttp,
    CalendarsHttp,
    NoticesHttp,
    TakenOperationsHttp,
    EmailsHttp,
    CompositionsHttp,
    DraftsHttp,
    AttachmentsHttp,
    RepliesHttp,
    OptOutsHttp,
    InboundMailHttp,
    TemplatesHttp,
  ],
})
export class GatewayModule {}
