import {
  changePurchaseStages,
  findPurchaseOrders,
  findPurchaseStageChanges,
  purchaseConditions,
  readPurchaseStages,
  readPurchasingFigures,
  type InputOf,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId, sql } from '@comptoir/persistence';
import { aCaller, asNobody, dice, startTestService, together, type TestService } from '@comptoir/testing';
import {
  insertPurchases,
  insertPurchaseWorld,
  sampleCustomerOrders,
  samplePurchases,
} from '../../test/purchase-samples.builder';
import { purchasingService } from '../purchasing-service';
import { purchasePredicates } from './purchase-stage.predicates';
import { implies } from './purchase-stages';
import { StagesInForce } from './stages-in-force.port';

type Wanted = InputOf<typeof changePurchaseStages>['stages'];

let purchasing: TestService;
const around = Day.parse('2026-11-24');
const roll = dice(71);
const orders = sampleCustomerOrders(roll, around);
const purchases = samplePurchases(300, { roll, around, orders });

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
  await purchasing.db.transaction(async (tx) => {
    await insertPurchaseWorld(tx, orders);
    await insertPurchases(tx, purchases);
  });
});
beforeEach(async () => {
  await purchasing.db.execute(sql`delete from purchase_stages where version > 1`);
  purchasing.app.get(StagesInForce, { strict: false }).forget();
});
afterAll(() => purchasing?.stop());

const read = () => purchasing.ask(readPurchaseStages, {});
const keep = (
  stages: Wanted,
  { version = 1, as }: { version?: number; as?: ReturnType<typeof aCaller> } = {},
) => purchasing.ask(changePurchaseStages, { stages }, { etag: `"${version}"`, ...(as && { as }) });
const aStage = (condition: Wanted[number]['condition'], name = 'Étape'): Wanted[number] => ({
  name: { fr: name, en: name },
  tone: 'info',
  icon: 'flag',
  condition,
});
const stagesShown = async () => {
  const { items } = await purchasing.ask(findPurchaseOrders, { limit: 200 });
  return items.map(({ status, stage }) => ({ status, stage }));
};

describe('the stages of purchasing are refused', () => {
  it('to whoever may not change them, and to whoever may in some stores only', async () => {
    await expect(purchasing.ask(readPurchaseStages, {}, { as: asNobody() })).toBeRefused(
      'permission.missing',
    );
    await expect(keep([aStage('ordered')], { as: asNobody() })).toBeRefused('permission.missing');
    const here = aCaller({ 'purchase-stage.write': { scope: 'stores', stores: [newId()] } });
    await expect(keep([aStage('ordered')], { as: here })).toBeRefused('permission.out-of-scope');
  });

  it('with a condition that nobody knows, with a look that there is not, without a name', async () => {
    const bad = (change: object) => keep([{ ...aStage('ordered'), ...change } as Wanted[number]]);
    for (const [change, pointer] of [
      [{ condition: "o.status = 'SENT'" }, '/stages/0/condition'],
      [{ condition: 'true' }, '/stages/0/condition'],
      [{ tone: 'pink' }, '/stages/0/tone'],
      [{ icon: '<svg>' }, '/stages/0/icon'],
      [{ name: { fr: ' ', en: 'Ordered' } }, '/stages/0/name/fr'],
    ] as const)
      await expect(bad(change)).rejects.toMatchObject({
        code: 'request.invalid',
        errors: [{ pointer }],
      });
    await expect(keep([])).toBeRefused('request.invalid');
  });

  it('where one would never be shown, as one after it holds whenever it does', async () => {
    await expect(keep([aStage('received'), aStage('ordered')])).rejects.toMatchObject({
      code: 'purchase-stage.never-shown',
      errors: [{ pointer: '/stages/0/condition' }],
    });
    await expect(keep([aStage('toOrder'), aStage('ordered'), aStage('ordered')])).rejects.toMatchObject({
      code: 'purchase-stage.never-shown',
      errors: [{ pointer: '/stages/1/condition' }],
    });
  });

  it('where one has an id that nobody gave, or one id stands twice', async () => {
    await expect(keep([{ ...aStage('ordered'), id: newId() }])).rejects.toMatchObject({
      code: 'purchase-stage.unknown',
      errors: [{ pointer: '/stages/0/id' }],
    });
    const { stages } = await read();
    const [first] = stages;
    await expect(keep([...stages, { ...aStage('closed'), id: first?.id }])).toBeRefused('request.invalid');
  });

  it('to whoever saw an older version; of two at once one wins', async () => {
    const answers = await together(2, () => keep([aStage('ordered')]));
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'purchase-stage.changed-meanwhile' } },
    ]);
    expect((await read()).version).toBe(2);
    await expect(keep([aStage('closed')])).toBeRefused('purchase-stage.changed-meanwhile');
  });
});

describe('the stages of purchasing', () => {
  it('are at first those that purchasing goes through', async () => {
    const { stages, version, changedBy } = await read();
    expect(stages.map(({ name: { fr }, condition }) => [fr, condition])).toEqual([
      ['À commander', 'toOrder'],
      ['Commandé', 'ordered'],
      ['Accusé', 'acknowledged'],
      ['Réceptionné', 'received'],
      ['Facturé', 'invoiced'],
      ['Avoir reçu', 'credited'],
    ]);
    expect({ version, changedBy }).toEqual({ version: 1, changedBy: null });
  });

  it('say of a purchase order the last that holds, and nothing of a cancelled one', async () => {
    const { stages } = await keep([aStage('toOrder'), aStage('ordered'), aStage('partlyReceived')]);
    const [toOrder, ordered, received] = stages.map(({ id }) => id);
    for (const { status, stage } of await stagesShown())
      expect([status, stage]).toEqual([
        status,
        status === 'CANCELLED'
          ? null
          : ['DRAFT', 'APPROVED'].includes(status)
            ? toOrder
            : ['SENT', 'ACKNOWLEDGED'].includes(status)
              ? ordered
              : received,
      ]);
  });

  it('one taken away leaves what was at it at the one before, and comes back as itself', async () => {
    const { stages } = await read();
    const less = stages.filter(({ condition }) => condition !== 'received');
    const before = await stagesShown();
    await keep(less);
    const gone = stages.find(({ condition }) => condition === 'received')?.id ?? '';
    expect((await stagesShown()).filter(({ stage }) => stage === gone)).toEqual([]);
    const listed = await purchasing.ask(findPurchaseOrders, { stage: [gone] });
    expect(listed.page.total).toBe(0);
    await keep(stages, { version: 2 });
    expect(await stagesShown()).toEqual(before);
  });

  it('are counted, each with the filter that lists just these', async () => {
    await keep([aStage('approved'), aStage('credited'), aStage('closed')]);
    const { stages } = await read();
    const { items } = await purchasing.ask(readPurchasingFigures, {});
    const figures = items.filter(({ key }) => stages.some(({ id }) => id === key));
    expect(figures.map(({ key }) => key)).toEqual(stages.map(({ id }) => id));
    for (const { count, amountExclTax, filter } of figures) {
      const { page, totals } = await purchasing.ask(findPurchaseOrders, filter);
      expect({ total: page.total, totals }).toEqual({ total: count, totals: { amountExclTax } });
      expect(count).toBeGreaterThan(0);
    }
  });

  it('remember who changed them, and how they were', async () => {
    const { stages } = await read();
    await keep([aStage('ordered', 'En route')]);
    const { items } = await purchasing.ask(findPurchaseStageChanges, {});
    expect(items).toMatchObject([
      { version: 2, changedBy: expect.any(String), stages: [{ name: { fr: 'En route' } }] },
      { version: 1, changedBy: null, stages },
    ]);
    const as = aCaller({ 'purchase-order.read': { scope: 'network' } });
    await expect(purchasing.ask(findPurchaseStageChanges, {}, { as })).toBeRefused('permission.missing');
  });
});

it('a condition that is part of another never holds without it', async () => {
  for (const one of purchaseConditions)
    for (const other of purchaseConditions.filter((each) => implies(one, each))) {
      const [row] = await purchasing.db.query<{ without: number; met: number }>(sql`
        select count(*) filter (where not ${purchasePredicates[other]})::int as without, count(*)::int as met
        from purchase_order o where ${purchasePredicates[one]}`);
      expect({ one, other, ...row }).toMatchObject({ one, other, without: 0 });
      expect(row?.met).toBeGreaterThan(0);
    }
});
