import {
  cancelBulkOperation,
  closeSession,
  countQuotes,
  countSelection,
  createSelection,
  findArticles,
  findBulkItems,
  findBulkOperations,
  findProjects,
  findQuotes,
  openSession,
  readBulkOperation,
  readQuote,
  readQuoteIndicators,
  readQuoteRelaxations,
  readSession,
  type AnyAsk,
  type BulkOperationView,
  type OrderListItem,
  type PurchaseOrderListItem,
  type QuoteListItem,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { answerAppointments } from './fake-appointments';
import { answerBulk } from './fake-bulk';
import { answerBatches } from './fake-batches';
import { answerComments } from './fake-comments';
import { answerDashboard } from './fake-dashboard';
import { answerEmails } from './fake-emails';
import { answerExports } from './fake-exports';
import { answerMail } from './fake-mail';
import { answerNotices } from './fake-notices';
import { answerNeeds } from './fake-needs';
import { answerOrders, matchingOrders } from './fake-orders';
import { answerCarryOvers, answerPapers } from './fake-papers';
import { answerParties } from './fake-parties';
import { answerPayments } from './fake-payments';
import { answerProjectFiles, answerProjects } from './fake-projects';
import { answerPurchases } from './fake-purchases';
import { answerSettings } from './fake-settings';
import { answerTasks } from './fake-tasks';
import { answerTemplates } from './fake-templates';
import { answerViews } from './fake-views';
import { indicatorsOf, matching, pageOf, quoteOf, relaxationsOf } from './fake-quotes';
import { aQuote, aQuoteView, idOf, calendar, today, user } from './fixtures';

export interface Answering {
  signedIn: boolean;
  readonly quotes: readonly QuoteListItem[];
  orders: OrderListItem[];
  purchaseOrders: PurchaseOrderListItem[];
  selected: string[];
  /** False: generations and batches of purchases stay under way. */
  readonly generationsRun: boolean;
  readonly operations: BulkOperationView[];
  on<A extends AnyAsk>(ask: A, handle: (request: RequestOf<A>) => ResponseOf<A>): void;
  operation(operationId: string): BulkOperationView;
  change(operationId: string, part: Partial<BulkOperationView>): BulkOperationView;
  start(part: Partial<BulkOperationView>): BulkOperationView;
}

/** What the gateway of the tests says to each ask of the front. */
export function answerFromFixtures(gateway: Answering): void {
  gateway.on(openSession, ({ password }) => {
    if (password !== 'comptoir') throw new Refusal('unauthenticated', 'session.wrong-credentials');
    gateway.signedIn = true;
    return { accessToken: 'token', expiresIn: 43_200, user, calendar };
  });
  gateway.on(readSession, () => ({ user, calendar }));
  gateway.on(closeSession, () => {
    gateway.signedIn = false;
    return null;
  });
  gateway.on(findQuotes, (request) => pageOf(gateway.quotes, request));
  gateway.on(readQuoteIndicators, (request) => indicatorsOf(gateway.quotes, request));
  gateway.on(readQuoteRelaxations, (request) => ({
    items: relaxationsOf(gateway.quotes, request),
    most: 10_000,
  }));
  answerViews(gateway);
  answerAppointments(gateway);
  answerEmails(gateway);
  answerComments(gateway);
  answerMail(gateway);
  answerExports(gateway);
  answerDashboard(gateway);
  answerNotices(gateway);
  answerOrders(gateway);
  answerParties(gateway);
  answerPayments(gateway);
  answerCarryOvers(gateway);
  answerPapers(gateway);
  answerNeeds(gateway);
  answerProjectFiles(gateway);
  answerProjects(gateway);
  answerPurchases(gateway);
  answerBatches(gateway);
  answerSettings(gateway);
  answerTasks(gateway);
  answerTemplates(gateway);
  gateway.on(countQuotes, (request) => {
    const { page, totals } = pageOf(gateway.quotes, { ...request, limit: 1, sort: '-createdOn' });
    return { count: page.total, amountExclTax: '0.00', amountInclTax: '0.00', ...totals };
  });
  gateway.on(readQuote, ({ quoteId }) => aQuoteView(quoteOf(gateway.quotes, quoteId)));
  const behind = (request: RequestOf<typeof createSelection>) => {
    if (request.mode !== 'filter') return gateway.quotes;
    return request.target === 'orders'
      ? matchingOrders(gateway.orders, request.filter)
      : matching(gateway.quotes, request.filter);
  };
  const documentsOf = (request: RequestOf<typeof createSelection>) =>
    request.mode === 'ids' ? request.ids.length : behind(request).length - request.exclusions.length;
  const chosenBy = (request: RequestOf<typeof createSelection>) => {
    if (request.mode === 'ids') return request.ids;
    const { exclusions } = request;
    return behind(request).flatMap(({ id }) => (exclusions.includes(id) ? [] : [id]));
  };
  gateway.on(countSelection, (request) => {
    const documents = documentsOf(request);
    return { documents, projects: documents, customers: Math.ceil(documents / 2) };
  });
  gateway.on(createSelection, (request) => {
    const documents = documentsOf(request);
    gateway.selected = chosenBy(request);
    return {
      id: idOf(12, 1),
      documents,
      projects: documents,
      customers: documents,
      expiresAt: '2026-11-24T18:00:00Z',
    };
  });
  answerBulk(gateway);
  gateway.on(findBulkOperations, ({ whose }) => {
    const items = gateway.operations.filter(({ mine }) => mine || whose === 'all');
    return { items, page: { next: null, previous: null, total: items.length } };
  });
  gateway.on(readBulkOperation, ({ operationId }) => gateway.operation(operationId));
  gateway.on(cancelBulkOperation, ({ operationId }) =>
    gateway.change(operationId, {
      state: 'CANCELLED',
      skipped: 203,
      pending: 0,
      may: [],
      skippedBy: [{ reason: 'CANCELLED', count: 203 }],
    }),
  );
  gateway.on(findBulkItems, () => ({
    items: [0, 1, 2].map((index) => ({
      id: idOf(13, index + 1),
      project: aQuote(index).project,
      customer: aQuote(index).customer,
      documents: [{ id: aQuote(index).id, number: aQuote(index).number }],
      state: (['DONE', 'SKIPPED', 'FAILED'] as const)[index] ?? 'DONE',
      reason: index === 1 ? 'NO_ADDRESS' : index === 2 ? 'smtp.550' : null,
      facts: null,
      effectId: null,
    })),
    page: { next: null, previous: null, total: 3 },
  }));
  gateway.on(findProjects, () => ({
    items: [0, 1, 2].map((index) => ({
      ...aQuote(index).project,
      version: 1,
      reference: null,
      store: aQuote(index).store,
      customer: aQuote(index).customer,
      salesperson: null,
      backOffice: null,
      frontDesk: null,
      installer: null,
      createdOn: today,
      activity: 'ACTIVE' as const,
      holdReason: null,
      holdBy: null,
      holdSince: null,
      reviewOn: null,
    })),
    page: { next: null, previous: null, total: 3 },
  }));
  gateway.on(findArticles, () => ({
    items: [
      {
        id: idOf(9, 1),
        version: 1,
        reference: 'CAI-60-BL',
        label: 'Caisson 60 blanc',
        supplier: null,
        supplierReference: null,
        salePrice: '89.9000',
        vatRate: '20' as const,
        ecoContribution: '1.20',
        purchasable: true,
      },
    ],
    page: { next: null, previous: null, total: 1 },
  }));
}
