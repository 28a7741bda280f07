import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { placed } from '../purchase-orders/draft-lines';
import { planOf, type Recipe, type Wanted } from './generation';

const recipe: Recipe = { groupBy: 'SUPPLIER', deliverTo: 'STORE', requestedOn: null };
const supplierId = newId();
const storeId = newId();
const projectId = newId();
function aNeed(change: Partial<Wanted> = {}): Wanted {
  return {
    orderLineId: newId(),
    orderId: newId(),
    projectId,
    articleId: newId(),
    label: 'Caisson',
    supplierReference: 'AR-600',
    unitPrice: '42.5',
    quantity: null,
    requestedOn: null,
    remaining: '4.000',
    reasons: [],
    supplierId,
    supplierName: 'Artéma',
    storeId,
    storeAddress: '12 rue de la Villette',
    siteAddress: null,
    plannedDelivery: Day.parse('2027-02-01'),
    orderedBy: null,
    ...change,
  };
}
const makes = { newId, todayIn: () => Day.parse('2026-11-24') };
const plan = (needs: Wanted[], change: Partial<Recipe> = {}) =>
  planOf(needs, { ...recipe, ...change }, makes);

describe('the plan of a generation', () => {
  it('leaves out a line with the first reason against it, and says who was quicker', () => {
    const { groups, verdicts } = plan([
      aNeed({ reasons: ['NOT_CONTROLLED', 'ON_HOLD'] }),
      aNeed({ reasons: ['ALREADY_ORDERED'], orderedBy: 'A. Petit' }),
      aNeed(),
    ]);
    expect(verdicts.map(({ reason, byWhom }) => [reason, byWhom])).toEqual([
      ['NOT_CONTROLLED', null],
      ['ALREADY_ORDERED', 'A. Petit'],
      [null, null],
    ]);
    expect(groups.flatMap(({ lines }) => lines)).toHaveLength(1);
  });

  it('takes what is asked for, and no more than is left', () => {
    const { groups } = plan([aNeed({ quantity: '2.5' }), aNeed({ quantity: '9' }), aNeed()]);
    expect(groups[0]?.lines.map(({ quantity }) => quantity)).toEqual(['2.5', '4', '4']);
  });

  it('makes a group of each supplier, store and day', () => {
    const needs = [
      aNeed(),
      aNeed({ supplierId: newId() }),
      aNeed({ storeId: newId() }),
      aNeed({ plannedDelivery: null }),
      aNeed({ projectId: newId() }),
    ];
    expect(plan(needs).groups.map(({ lines }) => lines.length)).toEqual([2, 1, 1, 1]);
    expect(plan(needs, { requestedOn: Day.parse('2027-01-01') }).groups).toHaveLength(3);
    const sooner = [...needs, aNeed({ requestedOn: Day.parse('2027-01-20') })];
    expect(plan(sooner, { requestedOn: Day.parse('2027-01-01') }).groups).toHaveLength(4);
    expect(plan(needs, { groupBy: 'SUPPLIER_AND_PROJECT' }).groups).toHaveLength(5);
    expect(plan(needs, { deliverTo: 'SITE' }).groups).toHaveLength(5);
  });
});

describe('the lines of a group', () => {
  const [group] = plan(Array.from({ length: 900 }, () => aNeed())).groups;

  it('go on as many purchase orders as they need, the last one begun first', () => {
    if (!group) throw new Error('no group');
    const begun = [{ id: 'begun', key: group.key, lines: 190 }];
    const { drafts, lines } = placed([group], begun, newId);
    expect(drafts).toHaveLength(5);
    const sizes = new Map<string, number>();
    for (const { purchaseOrderId } of lines)
      sizes.set(purchaseOrderId, (sizes.get(purchaseOrderId) ?? 0) + 1);
    expect([...sizes.values()]).toEqual([10, 200, 200, 200, 200, 90]);
    expect(lines[0]).toMatchObject({ purchaseOrderId: 'begun', position: 190 });
  });
});
