import { Pokes } from '@comptoir/messaging';
import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { PartiesModule } from '../parties/parties.module';
import { PartyChanges } from '../parties/party-changes.port';
import { ProjectChanges } from '../projects/project-changes.port';
import { ProjectsModule } from '../projects/projects.module';
import { StoresModule } from '../stores/stores.module';
import { CancelQuote } from './cancel-quote/cancel-quote.handler';
import { CreateQuote } from './create-quote/create-quote.handler';
import { EditQuote } from './edit-quote/edit-quote.handler';
import { ExtendQuote } from './extend-quote/extend-quote.handler';
import { FinalizeQuote } from './finalize-quote/finalize-quote.handler';
import { QuoteImports } from './import-quotes/quote-imports.port';
import { QuoteCarryOvers } from './quote-carry-overs.port';
import { QuoteChronicle } from './quote-chronicle.repository';
import { QuoteDesk } from './quote-desk.repository';
import { NoteReminderWhenEmailSent } from './note-reminder-when-email-sent/note-reminder-when-email-sent.reaction';
import { refreshParties, refreshProjects, refreshStages } from './quote-headings.port';
import { QuotePapers } from './quote-papers.port';
import { QuoteRepository } from './quote.repository';
import { QuoteViews } from './read-quote/quote-views.repository';
import { ReadQuotePapers } from './read-quote-papers/read-quote-papers.query';
import { ReadQuote } from './read-quote/read-quote.query';
import { RefuseQuote } from './refuse-quote/refuse-quote.handler';
import { ReviseQuote } from './revise-quote/revise-quote.handler';
import { SendQuote } from './send-quote/send-quote.handler';
import { CustomerSigning } from './sign-quote/customer-signing.port';
import { SignQuote } from './sign-quote/sign-quote.handler';
import { SigningLinks } from './sign-quote/signing-links.port';
import { DeadlineSignals } from './signal-deadlines/deadline-signals.repository';
import { FollowUps } from './signal-deadlines/follow-ups.port';
import { SignalDeadlines } from './signal-deadlines/signal-deadlines.job';

const verbs = [
  CreateQuote,
  EditQuote,
  FinalizeQuote,
  SendQuote,
  SignQuote,
  RefuseQuote,
  ExtendQuote,
  ReviseQuote,
  CancelQuote,
];

@Module({
  imports: [ArticlesModule, PartiesModule, ProjectsModule, StoresModule],
  controllers: [...verbs, ReadQuote, ReadQuotePapers],
  providers: [
    CustomerSigning,
    DeadlineSignals,
    FollowUps,
    NoteReminderWhenEmailSent,
    QuoteCarryOvers,
    QuoteChronicle,
    QuoteDesk,
    QuoteImports,
    QuotePapers,
    QuoteRepository,
    QuoteViews,
    SignalDeadlines,
    SigningLinks,
  ],
  exports: [CustomerSigning, QuoteCarryOvers, QuoteImports, QuotePapers, SigningLinks],
})
export class QuotesModule {
  constructor(projects: ProjectChanges, parties: PartyChanges, pokes: Pokes) {
    projects.follow({ changed: refreshProjects, moved: refreshStages });
    parties.follow(async (tx, ids) => {
      const stores = await refreshParties(tx, ids);
      tx.afterCommit(() => stores.forEach((store) => pokes.poke(store, 'quotes')));
    });
  }
}
