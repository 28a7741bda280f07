import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { OrdersModule } from '../orders/orders.module';
import { PartiesModule } from '../parties/parties.module';
import { ProjectsModule } from '../projects/projects.module';
import { QuotesModule } from '../quotes/quotes.module';
import { StoresModule } from '../stores/stores.module';
import { FileImports } from './file-imports.port';
import { ImportArticles } from './import-articles/import-articles.handler';
import { ImportDocuments } from './import-documents/import-documents.handler';
import { ImportLedger } from './import-ledger.repository';
import { ImportParties } from './import-parties/import-parties.handler';
import { ImportProjects } from './import-projects/import-projects.handler';
import { ImportsHttp } from './imports.http';
import { RunImport } from './run-import/run-import.handler';

@Module({
  imports: [ArticlesModule, OrdersModule, PartiesModule, ProjectsModule, QuotesModule, StoresModule],
  controllers: [ImportsHttp],
  providers: [
    FileImports,
    ImportArticles,
    ImportDocuments,
    ImportLedger,
    ImportParties,
    ImportProjects,
    RunImport,
  ],
})
export class ImportsModule {}
