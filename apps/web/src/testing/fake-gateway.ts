import {
  openSession,
  type AnyAsk,
  type BulkOperationView,
  type OrderListItem,
  type PurchaseOrderListItem,
  type QuoteListItem,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Refusal, problemOf } from '@comptoir/kernel';
import { answerFromFixtures } from './fake-answers';
import { anOrder } from './fake-orders';
import { aPurchaseOrder } from './fake-purchases';
import { aQuote, anOperation, idOf } from './fixtures';

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
  orders: OrderListItem[] = Array.from({ length: 60 }, (_, index) => anOrder(index));
  purchaseOrders: PurchaseOrderListItem[] = Array.from({ length: 12 }, (_, index) => aPurchaseOrder(index));
  /** Orders of the last selection. */
  selected: string[] = [];
  generationsRun = true;
  operations = [
    anOperation({
      id: idOf(11, 9),
      kind: 'task',
      state: 'COMPLETED',
      total: 9,
      done: 8,
      failed: 1,
      pending: 0,
      label: 'Relance téléphonique',
      may: [],
    }),
  ];
  private readonly routes: { ask: AnyAsk; pattern: RegExp; names: string[]; handle: Handler }[] = [];

  constructor() {
    answerFromFixtures(this);
  }

  /** Answers one ask differently from here on. */
  on<A extends AnyAsk>(ask: A, handle: (request: RequestOf<A>) => ResponseOf<A>): void {
    const names: string[] = [];
    const pattern = new RegExp(
      `^${(ask.http?.path ?? '').replace(/:(\w+)/g, (_, name: string) => (names.push(name), '([^/]+)'))}$`,
    );
    this.routes.unshift({ ask, pattern, names, handle: handle as Handler });
  }

  answer(method: string, url: string, body: string, idempotencyKey?: string): FakeAnswer {
    const { pathname, searchParams } = new URL(url, 'http://fake');
    const path = pathname.replace(/^\/api\/v1/, '');
    const fits = this.routes.filter(({ ask, pattern }) => ask.http?.method === method && pattern.test(path));
    const route = fits.find(({ names }) => names.length === 0) ?? fits[0];
    try {
      if (!route) throw new Refusal('not-found', 'route.unknown');
      if (!this.signedIn && route.ask.name !== openSession.name)
        throw new Refusal('unauthenticated', 'session.missing');
      const segments = Object.fromEntries(
        route.names.map((name, index) => [
          name,
          decodeURIComponent(route.pattern.exec(path)?.[index + 1] ?? ''),
        ]),
      );
      const input = {
        ...(body ? (JSON.parse(body) as object) : {}),
        ...queryFields(searchParams),
        ...segments,
      };
      this.heard.push({ ask: route.ask.name, input, idempotencyKey });
      const request = route.ask.request.safeParse(input);
      if (!request.success)
        throw new Refusal(
          'invalid',
          'request.invalid',
          {},
          request.error.issues.map(({ path: at, message }) => ({
            pointer: `/${at.join('/')}`,
            code: 'invalid',
            message,
          })),
        );
      const response = route.ask.response.parse(route.handle(request.data as Record<string, unknown>));
      const status = route.ask.http?.status ?? 200;
      return { status, type: 'application/json', body: status === 204 ? '' : JSON.stringify(response) };
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      const status =
        { unauthenticated: 401, 'not-found': 404, invalid: 400, unavailable: 503, conflict: 409, stale: 412 }[
          refused.kind as string
        ] ?? 422;
      return {
        status,
        type: 'application/problem+json',
        body: JSON.stringify({ ...problemOf(refused), status }),
      };
    }
  }

  /** Stands in for `fetch` in a test; the environment of the tests has no `Response` of its own. */
  readonly fetch = async (
    url: string,
    init: {
      method?: string;
      headers?: Record<string, string>;
      body?: unknown;
      signal?: AbortSignal | null;
    } = {},
  ) => {
    await Promise.resolve();
    if (init.signal?.aborted) throw init.signal.reason;
    const { status, type, body } = this.answer(
      init.method ?? 'GET',
      url,
      typeof init.body === 'string' ? init.body : '',
      init.headers?.['idempotency-key'],
    );
    return {
      ok: status < 400,
      status,
      statusText: '',
      headers: { get: (name: string) => (name === 'content-type' ? type : null) },
      text: () => Promise.resolve(body),
      json: () => Promise.resolve(JSON.parse(body) as unknown),
    };
  };

  change(operationId: string, part: Partial<BulkOperationView>) {
    this.operations = this.operations.map((each) => (each.id === operationId ? { ...each, ...part } : each));
    return this.operation(operationId);
  }

  start(part: Partial<BulkOperationView>) {
    const operation = anOperation({ ...part, id: idOf(11, 20 + this.operations.length) });
    this.operations = [operation, ...this.operations];
    return operation;
  }

  operation(operationId: string) {
    const operation = this.operations.find(({ id }) => id === operationId);
    if (!operation) throw new Refusal('not-found', 'bulk-operation.not-found');
    return operation;
  }
}

const listFields = [
  'type',
  'store',
  'status',
  'validity',
  'flag',
  'payment',
  'reason',
  'progress',
  'stage',
  'activity',
  'carryOver',
  'role',
  'state',
  'supplier',
];

function queryFields(query: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...query].map(([name, value]) => {
      if (listFields.includes(name)) return [name, value.split(',')];
      if (name === 'limit') return [name, Number(value)];
      return [name, ['mine', 'unread', 'overdue', 'all', 'today'].includes(name) ? value === 'true' : value];
    }),
  );
}
