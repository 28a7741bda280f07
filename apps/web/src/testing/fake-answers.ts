import {
  cancelBulkOperation,
  closeSession,
  completeTask,
  countQuotes,
  createSelection,
  findArticles,
  findBulkItems,
  findBulkOperations,
  findParties,
  findProjects,
  findQuotes,
  findTaskTypes,
  findTasks,
  openSession,
  readBulkOperation,
  readParty,
  readQuote,
  readQuoteIndicators,
  readQuoteRelaxations,
  readSession,
  readTaskFigures,
  type AnyAsk,
  type BulkOperationView,
  type OrderListItem,
  type PurchaseOrderListItem,
  type QuoteListItem,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { foldText } from '../lib/fold-text';
import { answerAppointments } from './fake-appointments';
import { answerBulk } from './fake-bulk';
import { answerEmails } from './fake-emails';
import { answerExports } from './fake-exports';
import { answerNotices } from './fake-notices';
import { answerOrders, matchingOrders } from './fake-orders';
import { answerPurchases } from './fake-purchases';
import { answerTemplates } from './fake-templates';
import { answerViews } from './fake-views';
import { aParty, indicatorsOf, matching, pageOf, quoteOf, relaxationsOf } from './fake-quotes';
import { aQuote, aQuoteView, aTask, idOf, calendar, parties, today, user } from './fixtures';

export interface Answering {
  signedIn: boolean;
  readonly quotes: readonly QuoteListItem[];
  orders: OrderListItem[];
  purchaseOrders: PurchaseOrderListItem[];
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
  answerExports(gateway);
  answerNotices(gateway);
  answerOrders(gateway);
  answerPurchases(gateway);
  answerTemplates(gateway);
  gateway.on(countQuotes, (request) => {
    const { page, totals } = pageOf(gateway.quotes, { ...request, limit: 1, sort: '-createdOn' });
    return { count: page.total, amountExclTax: '0.00', amountInclTax: '0.00', ...totals };
  });
  gateway.on(readQuote, ({ quoteId }) => aQuoteView(quoteOf(gateway.quotes, quoteId)));
  gateway.on(createSelection, (request) => {
    const behind = () => {
      if (request.mode !== 'filter') return gateway.quotes;
      return request.target === 'orders'
        ? matchingOrders(gateway.orders, request.filter)
        : matching(gateway.quotes, request.filter);
    };
    const documents =
      request.mode === 'ids' ? request.ids.length : behind().length - request.exclusions.length;
    return {
      id: idOf(12, 1),
      documents,
      projects: documents,
      customers: documents,
      expiresAt: '2026-11-24T18:00:00Z',
    };
  });
  answerBulk(gateway);
  gateway.on(findBulkOperations, () => ({
    items: gateway.operations,
    page: { next: null, previous: null, total: gateway.operations.length },
  }));
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
  gateway.on(findTasks, () => ({
    items: Array.from({ length: 18 }, (_, index) => aTask(index)),
    page: { next: null, previous: null, total: 18 },
  }));
  gateway.on(completeTask, ({ taskId }) => ({
    ...aTask(0),
    id: taskId,
    state: 'DONE' as const,
    may: ['reopen' as const],
  }));
  gateway.on(readTaskFigures, () => ({
    mine: 18,
    mineOverdue: 4,
    mineToday: 1,
    open: 42,
    overdue: 9,
    today: 3,
    opens: { mine: {}, mineOverdue: {}, mineToday: {}, open: {}, overdue: {}, today: {} },
  }));
  gateway.on(findTaskTypes, () => ({
    items: [aTask(0).type, { code: 'PAYMENT', label: { fr: 'Contrôle paiement', en: 'Payment check' } }].map(
      (type, position) => ({ ...type, position, active: true, version: 1 }),
    ),
  }));
  gateway.on(findParties, ({ q }) => ({
    items: parties
      .filter(({ name }) => foldText(name).includes(foldText(q ?? '')))
      .map(({ id, name }) => aParty(id, name)),
    page: { next: null, previous: null, total: parties.length },
  }));
  gateway.on(readParty, ({ partyId }) =>
    aParty(partyId, parties.find(({ id }) => id === partyId)?.name ?? '?'),
  );
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
