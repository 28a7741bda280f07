import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createBulkOperation, createSelection, type InputOf, planReminders } from '@comptoir/contracts';
import {
  asManager,
  startTestService,
  testNats,
  testPublicKey,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, manyProjects, Shop } from '../../../test/shops.builder';
import { mailScript, mailStandIn } from '../../../test/stand-ins.module';
import type { Quote } from '../../quotes/quote';
import { aQuote } from '../../quotes/quote.builder';
import { salesService } from '../../sales-service';
import { ItemDispatch } from './item-dispatch.repository';

const root = join(__dirname, '..', '..', '..', '..', '..');
const main = [
  '--conditions=@comptoir/source',
  '-r',
  join(root, 'tools', 'swc-register.cjs'),
  join(__dirname, '..', '..', 'main.ts'),
];

let nats: TestNats;
let sales: TestService;
let mail: TestService;

beforeAll(async () => {
  nats = await testNats();
  const env = { BULK_START_DELAY_MS: '600000' };
  [sales, mail] = await Promise.all([
    startTestService(salesService, { nats, env }),
    startTestService(mailStandIn, { nats }),
  ]);
});
afterAll(async () => {
  await Promise.all([sales.stop(), mail.stop()]);
  await nats.stop();
});

/** What a killed consumer had in hand comes again after its 30 s to answer. */
const untilRedelivered = 90_000;

/** Another instance of the service, in a process of its own, that kills itself at the place named. */
function instance(crashAt?: string) {
  const child = spawn(process.execPath, main, {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: sales.database.url,
      NATS_URL: nats.urlOf('sales'),
      PORT: '0',
      INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(testPublicKey),
      CURSOR_KEY: 'only for tests, thirty-two characters and more',
      ...(crashAt && { CRASH_AT: crashAt }),
    },
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return { ended, stop: async () => (child.kill('SIGTERM'), ended) };
}

/** One quote each of so many projects of a shop. */
async function quotesOf(shop: Shop, count: number): Promise<readonly Quote[]> {
  const projects = await manyProjects(sales, shop, count, { customerId: await shop.party() });
  return given(sales, ...projects.map((project) => aQuote().of(project).sent('2026-11-10')));
}

/** A reminder about so many quotes of one shop, waiting for its start. */
async function waiting(count: number): Promise<string> {
  const shop = await Shop.open(sales);
  await quotesOf(shop, count);
  return remind(shop);
}

/** A reminder about all quotes of some shops, waiting for its start. */
function remind(...shops: readonly Shop[]): Promise<string> {
  return remindOf({ target: 'quotes', mode: 'filter', filter: {} }, shops);
}

/** A reminder about a quote that no other is about, waiting for its start. */
async function remindOfOne(shop: Shop): Promise<string> {
  const ids = (await quotesOf(shop, 1)).map(({ facts }) => facts.id);
  return remindOf({ target: 'quotes', mode: 'ids', ids }, [shop]);
}

async function remindOf(selected: InputOf<typeof createSelection>, shops: readonly Shop[]): Promise<string> {
  const as = asManager(shops.map(({ id }) => id));
  const selection = await sales.ask(createSelection, selected, { as });
  return (await sales.ask(createBulkOperation, { kind: 'reminder', selectionId: selection.id }, { as })).id;
}

/** All at once, in the order in which they were asked for. */
const startAll = () =>
  sales.database.query(`update bulk_operation set starts_at = created_at where state = 'SCHEDULED'`);

it('an operation of one item does not wait behind one of many', async () => {
  const big = await waiting(450);
  const small = await waiting(1);
  await startAll();
  const chunks = await sales.eventually(async () => {
    const rows = await sales.database.query<{ agg_id: string }>(
      'select agg_id from outbox where type = $1 order by seq',
      [planReminders.type],
    );
    return rows.length === 4 && rows.map((row) => row.agg_id);
  });
  expect(chunks).toEqual([big, small, big, big]);
});

it('the item of one store does not wait behind hundreds of another in the same operation', async () => {
  const [big, small] = [await Shop.open(sales), await Shop.open(sales)];
  await quotesOf(big, 450);
  await quotesOf(small, 1);
  const id = await remind(big, small);
  mailScript.planned.length = 0;
  await startAll();
  await sales.eventually(() => mailScript.planned.length === 451);
  const at = mailScript.planned.findIndex(({ storeId }) => storeId === small.id);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(at).toBeLessThan(2);
  expect(mailScript.planned.every(({ operationId }) => operationId === id)).toBe(true);
});

it('the operation of one store does not wait behind many of another', async () => {
  const [busy, calm] = [await Shop.open(sales), await Shop.open(sales)];
  const many: string[] = [];
  for (let turn = 0; turn < 4; turn++) many.push(await remindOfOne(busy));
  const one = await remindOfOne(calm);
  await startAll();
  const order = await sales.eventually(async () => {
    const rows = await sales.database.query<{ agg_id: string }>(
      'select agg_id from outbox where type = $1 and agg_id = any($2) order by seq',
      [planReminders.type, [...many, one]],
    );
    return rows.length === 5 && rows.map((row) => row.agg_id);
  });
  expect(order).toEqual([many[0], one, ...many.slice(1)]);
});

it('of two who look at the same items at once only the first hands them over', async () => {
  const id = await waiting(700);
  const dispatch = sales.app.get(ItemDispatch);
  await startAll();
  await dispatch.startDue();
  for (;;) {
    const operation = (await dispatch.open()).find((open) => open.id === id);
    if (!operation) break;
    await Promise.all([dispatch.dispatchChunk(operation), dispatch.dispatchChunk(operation)]);
  }
  const commands = await sales.database.query<{ chunk: number; items: { itemId: string }[] }>(
    `select (data ->> 'chunk')::int as chunk, data -> 'items' as items from outbox where agg_id = $1 and type = $2`,
    [id, planReminders.type],
  );
  const handed = commands.flatMap(({ items }) => items.map(({ itemId }) => itemId));
  expect({ handed: handed.length, items: new Set(handed).size }).toEqual({ handed: 700, items: 700 });
  expect(commands.map(({ chunk }) => chunk).sort()).toEqual([1, 2, 3, 4]);
});

it('a bulk operation goes on where it was killed: nothing lost, nothing doubled', async () => {
  const id = await waiting(700);
  const figures = () =>
    sales.database.query(`select total, done, pending, state from bulk_operation where id = $1`, [id]);
  await sales.close();
  await startAll();

  for (const place of ['bulk.dispatching:2', 'bulk.dispatched:1', 'bulk.settling:1']) {
    expect(await instance(place).ended).toEqual([null, 'SIGKILL']);
  }
  const last = instance();
  await sales.eventually(async () => {
    expect(await figures()).toEqual([{ total: 700, done: 700, pending: 0, state: 'COMPLETED' }]);
    return true;
  }, untilRedelivered);
  expect(await last.stop()).toEqual([0, null]);

  const planned = mailScript.planned.filter(({ operationId }) => operationId === id);
  expect(planned).toHaveLength(700);
  expect(new Set(planned.map(({ itemId }) => itemId)).size).toBe(700);
  const [lines] = await sales.database.query(
    `select count(*)::int as n from history_line where facts ->> 'operationId' = $1`,
    [id],
  );
  expect(lines).toEqual({ n: 700 });
}, 240_000);
