import {
  cancelBulkOperation, closeSession, completeTask, createBulkOperation, createSelection, findArticles, findBulkItems, findBulkOperations,
  findParties, findProjects, findQuotes, findTaskTypes, findTasks, openSession, previewBulkOperation, readBulkOperation, readParty, readQuote,
  readQuoteIndicators, readSession, readTaskFigures, type AnyAsk, type InputOf, type QuoteListItem, type RequestOf, type ResponseOf,
} from '@comptoir/contracts';
import { Money, Refusal, problemOf } from '@comptoir/kernel';
import { foldText } from '../lib/fold-text';
import { aQuote, aQuoteView, aTask, anOperation, idOf, parties, today, user } from './fixtures';

export interface FakeAnswer {
  status: number;
  type: string;
  body: string;
}
type Handler = (request: Record<string, unknown>) => unknown;

/**
 * Answers like the gateway, from fixtures, for tests of the front and for looking at it: every request and every
 * answer passes the contract's own schema, so it cannot drift from what the services promise.
 */
export class FakeGateway {
  readonly heard: { ask: string; input: Record<string, unknown>; idempotencyKey: string | undefined }[] = [];
  signedIn = true;
  quotes: QuoteListItem[] = Array.from({ length: 214 }, (_, index) => aQuote(index));
  operations = [anOperation({ id: idOf(11, 9), kind: 'task', state: 'COMPLETED', total: 9, done: 8, failed: 1, pending: 0, label: 'Relance téléphonique', may: [] })];
  private readonly routes: { ask: AnyAsk; pattern: RegExp; names: string[]; handle: Handler }[] = [];

  constructor() {
    this.on(openSession, ({ password }) => {
      if (password !== 'comptoir') throw new Refusal('unauthenticated', 'session.wrong-credentials');
      this.signedIn = true;
      return { accessToken: 'token', expiresIn: 43_200, user };
    });
    this.on(readSession, () => ({ user }));
    this.on(closeSession, () => {
      this.signedIn = false;
      return null;
    });
    this.on(findQuotes, (request) => this.page(request));
    this.on(readQuoteIndicators, (request) => this.indicators(request));
    this.on(readQuote, ({ quoteId }) => aQuoteView(this.quote(quoteId)));
    this.on(createSelection, (request) => {
      const documents = request.mode === 'ids' ? request.ids.length : this.matching(request.filter).length - request.exclusions.length;
      return { id: idOf(12, 1), documents, projects: documents, customers: documents, expiresAt: '2026-11-24T18:00:00Z' };
    });
    this.on(previewBulkOperation, ({ kind }) => ({
      documents: 214,
      projects: 214,
      customers: 200,
      willDo: 203,
      ...(kind === 'task' ? { assignees: 3 } : {}),
      skipped: kind === 'task' ? [] : [{ reason: 'NO_ADDRESS' as const, count: 6, examples: [{ projectId: idOf(6, 1), label: 'Cuisine Lefèvre', customer: { id: idOf(7, 1), name: 'M. Lefèvre' } }] }, { reason: 'REMINDED_RECENTLY' as const, count: 5, examples: [] }],
      confirmationRequired: false,
    }));
    this.on(createBulkOperation, (request) => this.start(request.kind === 'task' ? { kind: 'task', state: 'RUNNING', label: request.task.subject } : {}));
    this.on(findBulkOperations, () => ({ items: this.operations, page: { next: null, previous: null, total: this.operations.length } }));
    this.on(readBulkOperation, ({ operationId }) => this.operation(operationId));
    this.on(cancelBulkOperation, ({ operationId }) => this.change(operationId, { state: 'CANCELLED', skipped: 203, pending: 0, may: [], skippedBy: [{ reason: 'CANCELLED', count: 203 }] }));
    this.on(findBulkItems, () => ({ items: [0, 1, 2].map((index) => ({ id: idOf(13, index + 1), project: aQuote(index).project, customer: aQuote(index).customer, documents: [{ id: aQuote(index).id, number: aQuote(index).number }], state: (['DONE', 'SKIPPED', 'FAILED'] as const)[index] ?? 'DONE', reason: index === 1 ? 'NO_ADDRESS' : index === 2 ? 'smtp.550' : null, effectId: null })), page: { next: null, previous: null, total: 3 } }));
    this.on(findTasks, () => ({ items: Array.from({ length: 18 }, (_, index) => aTask(index)), page: { next: null, previous: null, total: 18 } }));
    this.on(completeTask, ({ taskId }) => ({ ...aTask(0), id: taskId, state: 'DONE' as const, may: ['reopen' as const] }));
    this.on(readTaskFigures, () => ({ mine: 18, mineOverdue: 4, mineToday: 1, open: 42, overdue: 9 }));
    this.on(findTaskTypes, () => ({ items: [aTask(0).type, { code: 'PAYMENT', label: { fr: 'Contrôle paiement', en: 'Payment check' } }] }));
    this.on(findParties, ({ q }) => ({ items: parties.filter(({ name }) => foldText(name).includes(foldText(q ?? ''))).map(({ id, name }) => this.party(id, name)), page: { next: null, previous: null, total: parties.length } }));
    this.on(readParty, ({ partyId }) => this.party(partyId, parties.find(({ id }) => id === partyId)?.name ?? '?'));
    this.on(findProjects, () => ({ items: [0, 1, 2].map((index) => ({ ...aQuote(index).project, version: 1, reference: null, store: aQuote(index).store, customer: aQuote(index).customer, salesperson: null, backOffice: null, frontDesk: null, installer: null, createdOn: today, activity: 'ACTIVE' as const, holdReason: null })), page: { next: null, previous: null, total: 3 } }));
    this.on(findArticles, () => ({ items: [{ id: idOf(9, 1), version: 1, reference: 'CAI-60-BL', label: 'Caisson 60 blanc', supplier: null, supplierReference: null, salePrice: '89.9000', vatRate: '20' as const, ecoContribution: '1.20', purchasable: true }], page: { next: null, previous: null, total: 1 } }));
  }

  /** Answers one ask differently from here on. */
  on<A extends AnyAsk>(ask: A, handle: (request: RequestOf<A>) => ResponseOf<A>): void {
    const names: string[] = [];
    const pattern = new RegExp(`^${(ask.http?.path ?? '').replace(/:(\w+)/g, (_, name: string) => (names.push(name), '([^/]+)'))}$`);
    this.routes.unshift({ ask, pattern, names, handle: handle as Handler });
  }

  answer(method: string, url: string, body: string, idempotencyKey?: string): FakeAnswer {
    const { pathname, searchParams } = new URL(url, 'http://fake');
    const path = pathname.replace(/^\/api\/v1/, '');
    const fits = this.routes.filter(({ ask, pattern }) => ask.http?.method === method && pattern.test(path));
    const route = fits.find(({ names }) => names.length === 0) ?? fits[0];
    try {
      if (!route) throw new Refusal('not-found', 'route.unknown');
      if (!this.signedIn && route.ask.name !== openSession.name) throw new Refusal('unauthenticated', 'session.missing');
      const segments = Object.fromEntries(route.names.map((name, index) => [name, decodeURIComponent(route.pattern.exec(path)?.[index + 1] ?? '')]));
      const input = { ...(body ? (JSON.parse(body) as object) : {}), ...queryFields(searchParams), ...segments };
      this.heard.push({ ask: route.ask.name, input, idempotencyKey });
      const request = route.ask.request.safeParse(input);
      if (!request.success) throw new Refusal('invalid', 'request.invalid', {}, request.error.issues.map(({ path: at, message }) => ({ pointer: `/${at.join('/')}`, code: 'invalid', message })));
      const response = route.ask.response.parse(route.handle(request.data as Record<string, unknown>));
      const status = route.ask.http?.status ?? 200;
      return { status, type: 'application/json', body: status === 204 ? '' : JSON.stringify(response) };
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      const status = { unauthenticated: 401, 'not-found': 404, invalid: 400, unavailable: 503, conflict: 409, stale: 412 }[refused.kind as string] ?? 422;
      return { status, type: 'application/problem+json', body: JSON.stringify({ ...problemOf(refused), status }) };
    }
  }

  /** Stands in for `fetch` in a test; the environment of the tests has no `Response` of its own. */
  readonly fetch = async (url: string, init: { method?: string; headers?: Record<string, string>; body?: unknown; signal?: AbortSignal | null } = {}) => {
    await Promise.resolve();
    if (init.signal?.aborted) throw init.signal.reason;
    const { status, type, body } = this.answer(init.method ?? 'GET', url, typeof init.body === 'string' ? init.body : '', init.headers?.['idempotency-key']);
    return {
      ok: status < 400,
      status,
      statusText: '',
      headers: { get: (name: string) => (name === 'content-type' ? type : null) },
      text: () => Promise.resolve(body),
      json: () => Promise.resolve(JSON.parse(body) as unknown),
    };
  };

  change(operationId: string, part: Parameters<typeof anOperation>[0]) {
    this.operations = this.operations.map((each) => (each.id === operationId ? { ...each, ...part } : each));
    return this.operation(operationId);
  }

  private start(part: Parameters<typeof anOperation>[0]) {
    const operation = anOperation({ ...part, id: idOf(11, 20 + this.operations.length) });
    this.operations = [operation, ...this.operations];
    return operation;
  }

  private operation(operationId: string) {
    const operation = this.operations.find(({ id }) => id === operationId);
    if (!operation) throw new Refusal('not-found', 'bulk-operation.not-found');
    return operation;
  }

  private quote(quoteId: string): QuoteListItem {
    const quote = this.quotes.find(({ id }) => id === quoteId);
    if (!quote) throw new Refusal('not-found', 'quote.not-found', { quoteId });
    return quote;
  }

  private matching(filter: Pick<InputOf<typeof findQuotes>, 'store' | 'validity' | 'q' | 'from' | 'to' | 'week'>): QuoteListItem[] {
    const names = { SIGNED: 'signed', PENDING: 'pending', EXPIRED: 'expired', EXPIRING: 'expiring', VALID: 'valid' } as const;
    return this.quotes.filter((quote) => {
      const name = quote.validity === null ? undefined : names[quote.validity];
      const inProgress = name === 'valid' || name === 'expiring';
      return (
        (!filter.store || filter.store.includes(quote.store.id)) &&
        (!filter.validity || (name !== undefined && filter.validity.includes(name)) || (inProgress && filter.validity.includes('inProgress'))) &&
        (!filter.from || quote.createdOn >= filter.from) &&
        (!filter.to || quote.createdOn <= filter.to) &&
        (!filter.q || foldText(`${quote.number} ${quote.project.label} ${quote.customer.name}`).includes(foldText(filter.q)))
      );
    });
  }

  private page(request: RequestOf<typeof findQuotes>): ResponseOf<typeof findQuotes> {
    const rows = this.matching(request);
    const at = request.cursor ? Number(request.cursor) : 0;
    const next = at + request.limit < rows.length ? String(at + request.limit) : null;
    const previous = at > 0 ? String(Math.max(0, at - request.limit)) : null;
    return { items: rows.slice(at, at + request.limit), page: { next, previous, total: rows.length }, totals: totalsOf(rows) };
  }

  private indicators(filter: RequestOf<typeof readQuoteIndicators>): ResponseOf<typeof readQuoteIndicators> {
    const keys = ['inProgress', 'signed', 'expiring', 'expired', 'pending', 'valid'] as const;
    return {
      items: keys.map((key) => {
        const rows = this.matching({ ...filter, validity: [key] });
        return { key, count: rows.length, ...totalsOf(rows), signal: (key === 'expiring' || key === 'expired') && rows.length > 0 };
      }),
    };
  }

  private party(id: string, name: string): ResponseOf<typeof readParty> {
    return { id, version: 1, reference: null, roles: ['CUSTOMER'], kind: 'INDIVIDUAL', name, firstName: null, displayName: name, email: null, phone: null, mobile: null, address: { street: null, postalCode: null, city: 'Lyon', country: 'FR' }, store: null, emailOptOut: false };
  }
}

const listFields = ['store', 'status', 'validity', 'progress', 'stage', 'carryOver', 'role', 'state'];

function queryFields(query: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...query].map(([name, value]) => {
      if (listFields.includes(name)) return [name, value.split(',')];
      if (name === 'limit') return [name, Number(value)];
      return [name, name === 'mine' ? value === 'true' : value];
    }),
  );
}

function totalsOf(rows: readonly QuoteListItem[]) {
  const sum = (of: (row: QuoteListItem) => string) => rows.reduce((total, row) => total.plus(Money.of(of(row))), Money.zero()).toString();
  return { amountExclTax: sum((row) => row.amountExclTax), amountInclTax: sum((row) => row.amountInclTax) };
}
