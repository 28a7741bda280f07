import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { generatePurchases, orderCoverageChangedV1 } from '@comptoir/contracts';
import { startTestService, testPublicKey, type TestService } from '@comptoir/testing';
import { coverageOf, manyOrders } from '../../../test/many-orders.builder';
import { Supplies } from '../../../test/supplies.builder';
import { purchasingService } from '../../purchasing-service';

const root = join(__dirname, '..', '..', '..', '..', '..');
const main = [
  '--conditions=@comptoir/source',
  '-r',
  join(root, 'tools', 'swc-register.cjs'),
  join(__dirname, '..', '..', 'main.ts'),
];
const lines = 12;
const orders = 1_000;

let purchasing: TestService;
let orderIds: string[];

beforeAll(async () => {
  purchasing = await startTestService(purchasingService, { env: { GENERATIONS_AT_ONCE: '0' } });
  const supplies = await Supplies.open(purchasing);
  orderIds = await manyOrders(purchasing, supplies, { orders, lines });
  await purchasing.database.query('analyze');
});
afterAll(() => purchasing?.stop());

/** An instance of the service in a process of its own, that kills itself at the place named. */
function instance(crashAt?: string) {
  const child = spawn(process.execPath, main, {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: purchasing.database.url,
      NATS_URL: purchasing.nats.urlOf('purchasing'),
      PORT: '0',
      INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(testPublicKey),
      CURSOR_KEY: 'only for tests, thirty-two characters and more',
      ...(crashAt && { CRASH_AT: crashAt }),
    },
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return { ended, stop: async () => (child.kill('SIGTERM'), ended) };
}

it('a generation of 1,000 orders outlives a kill at each of its steps: each line is ordered once', async () => {
  const { id } = await purchasing.ask(generatePurchases, { orderIds });
  const generation = async () => {
    const query = 'select state, chunk from generation where id = $1';
    return (await purchasing.database.query<{ state: string; chunk: number }>(query, [id]))[0];
  };
  const places = [
    'generation-claimed',
    'generation-planned',
    'generation-drafted',
    'generation-chunk-committed',
  ];
  for (const place of places) {
    const before = (await generation())?.chunk ?? 0;
    expect(await instance(`${place}:2`).ended).toEqual([null, 'SIGKILL']);
    expect((await generation())?.chunk).toBeGreaterThan(before);
  }
  expect((await generation())?.state).toBe('RUNNING');
  expect(await instance('generation-finished').ended).toEqual([null, 'SIGKILL']);
  const last = instance();
  await purchasing.eventually(async () => (await generation())?.state === 'DONE', 120_000);
  await last.stop();

  const covered = await coverageOf(purchasing, orderIds);
  expect(covered).toHaveLength(orders * lines);
  const once = { quantity: '2.000', ordered: '2.000', covered: '2.000', lines: 1 };
  expect(covered.filter((line) => JSON.stringify(line) !== JSON.stringify(once))).toEqual([]);
  const numbers = await purchasing.database.query<{ number: string }>(
    'select number from purchase_order order by number',
  );
  expect(numbers.map(({ number }) => number)).toEqual(
    numbers.map((_, index) => `CF-2026-${String(index + 1).padStart(5, '0')}`),
  );
  const told = await purchasing.announced(orderCoverageChangedV1);
  expect(new Set(told.map(({ orderId }) => orderId)).size).toBe(orders);
  expect(told).toHaveLength(orders);
}, 600_000);
