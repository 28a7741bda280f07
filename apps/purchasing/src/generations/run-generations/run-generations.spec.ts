import { generatePurchases, orderCoverageChangedV1 } from '@comptoir/contracts';
import { faultRun, startTestService, tellVerdict, type TestService } from '@comptoir/testing';
import { anInstanceOf } from '../../../test/instances.builder';
import { coverageOf, manyOrders } from '../../../test/many-orders.builder';
import { wronglyNoted } from '../../../test/noted-needs.builder';
import { Supplies } from '../../../test/supplies.builder';
import { purchasingService } from '../../purchasing-service';

const lines = 12;
const { n: orders, seed } = faultRun({ n: 1_000, seed: 24 });

let purchasing: TestService;
let orderIds: string[];

beforeAll(async () => {
  purchasing = await startTestService(purchasingService, { env: { GENERATIONS_AT_ONCE: '0' } });
  const supplies = await Supplies.open(purchasing);
  orderIds = await manyOrders(purchasing, supplies, { orders, lines });
  await purchasing.database.query('analyze');
});
afterEach(async () => expect(await wronglyNoted(purchasing)).toEqual([]));
afterAll(() => purchasing?.stop());

const instance = (crashAt?: string) => anInstanceOf(purchasing, crashAt);

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
  const lastKill = Date.now();
  const last = instance();
  await purchasing.eventually(async () => (await generation())?.state === 'DONE', 120_000);
  const maxAgeMs = Date.now() - lastKill;
  await last.stop();

  const covered = await coverageOf(purchasing, orderIds);
  const counted = {
    lost: orders * lines - covered.filter((line) => line.lines > 0).length,
    duplicates: covered.filter((line) => line.lines > 1).length,
  };
  const pass = counted.lost === 0 && counted.duplicates === 0;
  tellVerdict({ id: 'R24', seed, n: orders, ...counted, kills: places.length + 1, maxAgeMs, pass });
  expect(counted).toEqual({ lost: 0, duplicates: 0 });
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
