import { createPurchaseBatch, purchaseOrderChangedV1, readPurchaseBatch } from '@comptoir/contracts';
import { asNetwork, faultRun, startTestService, tellVerdict, type TestService } from '@comptoir/testing';
import { anInstanceOf } from '../../../test/instances.builder';
import { lettersOrdered, manyDrafts } from '../../../test/many-drafts.builder';
import { wronglyNoted } from '../../../test/noted-needs.builder';
import { Supplies } from '../../../test/supplies.builder';
import { purchasingService } from '../../purchasing-service';

const { n, seed } = faultRun({ n: 200, seed: 33 });
const as = asNetwork();

let purchasing: TestService;
let ids: string[];

beforeAll(async () => {
  purchasing = await startTestService(purchasingService, { env: { BATCHES_AT_ONCE: '0' } });
  ids = await manyDrafts(purchasing, await Supplies.open(purchasing), n);
});
afterEach(async () => expect(await wronglyNoted(purchasing)).toEqual([]));
afterAll(() => purchasing?.stop());

const instance = (crashAt?: string) => anInstanceOf(purchasing, crashAt);
const begin = async (verb: 'approve' | 'send') => {
  const chosen = { mode: 'ids' as const, ids };
  const { id: purchaseBatchId } = await purchasing.ask(createPurchaseBatch, { verb, chosen }, { as });
  return () => purchasing.ask(readPurchaseBatch, { purchaseBatchId }, { as });
};

it('a batch of 200 purchase orders outlives a kill at each of its steps: each is sent once', async () => {
  const approval = await begin('approve');
  const first = instance();
  await purchasing.eventually(async () => (await approval()).state === 'DONE', 120_000);
  await first.stop();

  const batch = await begin('send');
  const places = ['batch-claimed', 'batch-item-moved', 'batch-item-settled', 'batch-item-committed'];
  for (const place of places) {
    const before = (await batch()).counts.done;
    expect(await instance(`${place}:5`).ended).toEqual([null, 'SIGKILL']);
    expect((await batch()).counts.done).toBeGreaterThan(before);
  }
  expect((await batch()).state).toBe('RUNNING');
  expect(await instance('batch-finished').ended).toEqual([null, 'SIGKILL']);
  const lastKill = Date.now();
  const last = instance();
  await purchasing.eventually(async () => (await batch()).state === 'DONE', 120_000);
  const maxAgeMs = Date.now() - lastKill;
  await last.stop();

  const told = (await purchasing.announced(purchaseOrderChangedV1)).filter(({ status }) => status === 'SENT');
  const letters = await lettersOrdered(purchasing);
  const subjects = new Set(letters.map(({ subject }) => subject));
  const counted = { lost: n - subjects.size, duplicates: letters.length - subjects.size };
  const { counts } = await batch();
  const pass = counted.lost === 0 && counted.duplicates === 0 && counts.done === n;
  tellVerdict({ id: 'R33', seed, n, ...counted, kills: places.length + 1, maxAgeMs, pass });
  expect(counted).toEqual({ lost: 0, duplicates: 0 });
  expect(counts).toEqual({ pending: 0, done: n, skipped: 0, retryable: 0 });
  expect(told).toHaveLength(n);
  expect(new Set(told.map(({ purchaseOrderId }) => purchaseOrderId)).size).toBe(n);
}, 600_000);
