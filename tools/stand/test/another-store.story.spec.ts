import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { allAsks, permissions } from '@comptoir/contracts';
import { startStand, type Stand } from '../src';

jest.setTimeout(300_000);

type Json = Record<string, unknown>;
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Json;
}
interface Listed {
  readonly items: { readonly id: string }[];
}

let stand: Stand;
let administrator: string;
let outsider: string;
/** Ids of things of the other store, by the name that routes give them. */
let theirs: Record<string, string>;
let theirStore: string;
let aSupplier: string;

/** Any version will do: whose the thing is comes before how it looks. */
const call = async (
  method: string,
  path: string,
  { token, body }: { token: string; body?: unknown },
): Promise<Answer> => {
  const response = await fetch(`${stand.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'if-match': '"1"',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith('{') ? (JSON.parse(text) as Json) : {} };
};
const enter = async (email: string, password: string) =>
  (await call('POST', '/sessions', { token: '', body: { email, password } })).json.accessToken as string;

/** What the administrator does must work. */
const done = async (method: string, path: string, body?: unknown) => {
  const answer = await call(method, path, { token: administrator, body });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer.json;
};
const first = async (path: string) => {
  const [item] = ((await done('GET', path)) as unknown as Listed).items;
  if (!item) throw new Error(`nothing behind ${path}`);
  return item.id;
};

beforeAll(async () => {
  stand = await startStand();
  const { email, password } = stand.administrator;
  await promisify(execFile)(process.execPath, [join(__dirname, '../../demo/dist/main.js')], {
    env: { PATH: process.env.PATH, BASE_URL: stand.url, ADMIN_EMAIL: email, DEMO_PASSWORD: password },
  });
  administrator = await enter(email, password);

  const { items } = (await done('GET', '/stores')) as unknown as {
    items: { id: string; reference: string }[];
  };
  const storeOf = (reference: string) => items.find((store) => store.reference === reference)?.id ?? '';
  theirStore = storeOf('REUNION');
  const everything = Object.fromEntries(permissions.map((permission) => [permission, 'stores']));
  const role = await done('POST', '/roles', { name: 'Tout, dans ses magasins', permissions: everything });
  const stranger = { email: 'ailleurs@comptoir.example', name: 'Autre magasin', password, roleId: role.id };
  await done('POST', '/users', { ...stranger, storeIds: [storeOf('LYON')], homeStoreId: storeOf('LYON') });
  outsider = await enter(stranger.email, password);
  aSupplier = await first('/suppliers');
  theirs = await thingsOf(theirStore);
});
afterAll(() => stand?.stop());

async function thingsOf(storeId: string): Promise<Record<string, string>> {
  const quoteId = await first(`/quotes?store=${storeId}&status=SENT`);
  const orderId = await first(`/orders?store=${storeId}`);
  const projectId = await first(`/projects?store=${storeId}`);
  const { project, customer } = (await done('GET', `/quotes/${quoteId}`)) as {
    project: Json;
    customer: Json;
  };
  const { lines } = (await done('GET', `/orders/${orderId}`)) as { lines: { id: string }[] };
  const task = { type: 'OTHER', subject: 'Chez eux', dueOn: '2030-01-15' };
  const made = async (path: string, body: unknown) => (await done('POST', path, body)).id as string;
  const selectionId = await made('/selections', { target: 'quotes', mode: 'ids', ids: [quoteId] });
  const bulkTask = { ...task, assignSalesperson: true };
  return {
    quoteId,
    orderId,
    projectId,
    storeId,
    orderLineId: lines[0]?.id ?? '',
    partyId: await made('/parties', { roles: ['CUSTOMER'], kind: 'INDIVIDUAL', name: 'Hoarau', storeId }),
    taskId: await made('/tasks', {
      ...task,
      storeId,
      project: { id: project.id, number: project.number, label: project.label },
      assignees: [{ id: customer.id, name: 'Quelqu’un' }],
    }),
    commentId: await made('/comments', { projectId, body: 'Entre nous', audience: ['TEAM'] }),
    appointmentId: await made('/appointments', {
      projectId,
      startsAt: '2030-01-15T09:00:00Z',
      endsAt: '2030-01-15T10:00:00Z',
      type: 'VISIT',
      place: 'STORE',
      attendeeIds: [customer.id],
    }),
    operationId: await made('/bulk-operations', { kind: 'task', selectionId, task: bulkTask }),
    exportId: await made('/exports', {
      content: 'rows',
      list: 'quotes',
      format: 'csv',
      filter: {},
      columns: ['number'],
    }),
    viewId: await made('/saved-views', { list: 'quotes', name: 'À moi', filter: {} }),
    templateId: await made('/templates', { storeId, name: 'Chez eux', subject: 'Bonjour', body: 'Bonjour' }),
  };
}

/** Bodies that the contracts would otherwise refuse before anybody asked whose the thing is. */
const reason = { reason: 'Parce que' };
const bodies = (): Readonly<Record<string, unknown>> => ({
  'sales.quote.edit': { lines: [] },
  'sales.quote.refuse': reason,
  'sales.quote.extend': { expiryDate: '2030-01-15' },
  'sales.quote.cancel': reason,
  'sales.order.edit': { lines: [] },
  'sales.order.amend': { lines: [], ...reason },
  'sales.order.cancel': reason,
  'sales.financing.plan': { milestones: [{ kind: 'BALANCE', dueOn: '2030-01-15', amount: '1.00' }] },
  'sales.reminder-plan.change': {
    enabled: true,
    steps: [],
    from: '09:00',
    to: '18:00',
    weekdays: [1],
    gapDays: 1,
    mostPerCustomer: 1,
    withinDays: 30,
    mostPerHour: 10,
  },
  'sales.saved-view.change': { list: 'quotes', name: 'À moi aussi', filter: {} },
  'sales.store-settings.change': {
    quoteValidityDays: 30,
    expiringThresholdDays: 5,
    reminderGapDays: 3,
    confirmReminders: true,
  },
  'tasks.task.change': {
    subject: 'Changée',
    type: 'OTHER',
    dueOn: '2030-01-15',
    assignees: [{ id: randomUUID(), name: 'Moi' }],
  },
  'sales.payment.record': { amount: '10.00', method: 'CARD' },
  'sales.payment.bounce': reason,
  'sales.project.control': { checklist: [] },
  'sales.project.withdraw-control': reason,
  'sales.project.put-on-hold': reason,
  'sales.project.block': reason,
  'sales.party.complete-email': { email: 'nouveau@client.example' },
  'sales.party.change': { roles: ['CUSTOMER'], kind: 'INDIVIDUAL', name: 'Changée' },
  'tasks.appointment.reschedule': { startsAt: '2030-02-15T09:00:00Z', endsAt: '2030-02-15T10:00:00Z' },
  'tasks.comment.edit': { body: 'Changé', audience: ['TEAM'] },
  'notifications.template.change': { name: 'Changé', subject: 'Changé', body: 'Changé' },
  'purchasing.need.choose-supplier': { supplierId: aSupplier },
});
/** Takes back what the caller ordered by this operation; of somebody else's, that is nothing. */
const harmless = new Set(['tasks.bulk-operation.take-back']);

it('nobody reads or changes a thing of a store that is not theirs, by any route that names one', async () => {
  const answers = [];
  for (const { name, http } of allAsks) {
    const parameters = [...(http?.path ?? '').matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter);
    if (!http || parameters.length === 0 || parameters.some((one) => theirs[one] === undefined)) continue;
    const path = http.path.replace(/:(\w+)/g, (_, parameter: string) => theirs[parameter] ?? '');
    const body = ['GET', 'DELETE'].includes(http.method) ? undefined : (bodies()[name] ?? {});
    const { status, text } = await call(http.method, path, { token: outsider, body });
    answers.push({ name, status, text });
  }
  expect(answers.length).toBeGreaterThan(60);
  const open = answers.filter(({ name, status }) => status !== 403 && status !== 404 && !harmless.has(name));
  expect(open).toEqual([]);
});

it('no list, figure or dashboard tells them of it, whatever they ask for', async () => {
  // Who works in both stores may be seen with the names of both.
  const secrets = Object.values(theirs).filter((id) => id !== theirStore);
  const leaks = [];
  for (const { name, http } of allAsks) {
    if (http?.method !== 'GET' || http.path.includes(':')) continue;
    const { text } = await call('GET', http.path, { token: outsider });
    const narrowed = await call('GET', `${http.path}?store=${theirStore}`, { token: outsider });
    leaks.push(...secrets.filter((secret) => text.includes(secret)).map((secret) => ({ name, secret })));
    if (/"(count|total)":[1-9]/.test(narrowed.text))
      leaks.push({ name, secret: narrowed.text.slice(0, 300) });
  }
  expect(leaks).toEqual([]);
});

const hostile = [
  "'",
  "'; select pg_sleep(30); --",
  '1) or (1=1',
  '-id; drop table role',
  'case when 1=1 then 1 else 2 end',
  '\\',
  '%',
  '\u0000',
  '${x}',
  'a,b;c',
];
/** A statement that is cut short after 15 s, or that sleeps. */
const tooSlowMs = 10_000;

it('text that means something to SQL is taken for text, in every field of every query', async () => {
  const failures = [];
  for (const { name, http, request } of allAsks) {
    if (http?.method !== 'GET' || http.path.includes(':')) continue;
    for (const field of Object.keys((request as unknown as { shape?: object }).shape ?? {})) {
      const started = performance.now();
      const answers = await Promise.all(
        hostile.map(async (value) => {
          const path = `${http.path}?${field}=${encodeURIComponent(value)}`;
          return { value, status: (await call('GET', path, { token: administrator })).status };
        }),
      );
      const broken = answers.filter(({ status }) => status >= 500);
      failures.push(...broken.map((answer) => ({ name, field, ...answer })));
      if (performance.now() - started > tooSlowMs) failures.push({ name, field, slow: true });
    }
  }
  expect(failures).toEqual([]);
});
