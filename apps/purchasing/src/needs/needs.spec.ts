import {
  changeSupplierTerms,
  chooseSupplier,
  findNeeds,
  findSupplierNeeds,
  findSuppliers,
  orderAmendedV1,
  orderCancelledV1,
  projectChangedV1,
  setSupplierPrice,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { asManager, asNobody, startTestService, tell, type TestService } from '@comptoir/testing';
import { aNeed } from '../../test/facts.builder';
import { Supplies } from '../../test/supplies.builder';
import { purchasingService } from '../purchasing-service';

let purchasing: TestService;
let supplies: Supplies;

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
});
beforeEach(async () => {
  supplies = await Supplies.open(purchasing);
});
afterAll(() => purchasing?.stop());

const toBuy = async () =>
  (await purchasing.ask(findNeeds, { store: [supplies.store.id] })).items.map(
    ({ label, remaining, amountExclTax }) => ({ label, remaining, amountExclTax }),
  );

describe('what has to be bought', () => {
  it('is shown to whoever may see it, in their stores', async () => {
    await supplies.confirmed(supplies.order(['4']));
    await expect(purchasing.ask(findNeeds, {}, { as: asNobody() })).toBeRefused('permission.missing');
    const elsewhere = await purchasing.ask(findNeeds, {}, { as: asManager([newId()]) });
    expect(elsewhere.page.total).toBe(0);
    const here = await purchasing.ask(findNeeds, {}, { as: asManager([supplies.store.id]) });
    expect(here.items).toMatchObject([{ quantity: '4', amountExclTax: '170.00', reasons: [], late: false }]);
  });

  it('is what the newest facts of an order say, in whatever order they come, twice or once', async () => {
    const first = supplies.order(['4', '2']);
    const [kept] = first.needs;
    const amended = { ...first, version: 3, needs: kept ? [{ ...kept, quantity: '3' }] : [] };
    await tell(purchasing.nats, orderAmendedV1, { id: first.orderId, version: 3, data: amended });
    await supplies.confirmed(amended);
    await tell(purchasing.nats, orderAmendedV1, { id: first.orderId, version: 2, data: first });
    await supplies.confirmed(supplies.order(['1']));
    expect((await toBuy()).map(({ remaining }) => remaining).sort()).toEqual(['1', '3']);
  });

  it('goes when its order is cancelled, and when its project is held', async () => {
    const order = await supplies.confirmed(supplies.order(['4']));
    await supplies.confirmed(supplies.order(['1']));
    const cancelled = { ...order, version: 3, status: 'CANCELLED' as const };
    await tell(purchasing.nats, orderCancelledV1, { id: order.orderId, version: 3, data: cancelled });
    await purchasing.eventually(async () => (await toBuy()).length === 1);
    const held = { ...supplies.project, version: 2, hold: 'ON_HOLD' as const };
    await tell(purchasing.nats, projectChangedV1, { id: held.projectId, version: 2, data: held });
    await purchasing.eventually(async () => (await toBuy()).length === 0);
  });

  it('adds up by supplier, with what the supplier asks for and how late it would be', async () => {
    const { supplierId } = supplies.supplier;
    const terms = { supplierId, orderEmail: null, leadTimeDays: 90, orderMinimum: '500.00' };
    await expect(purchasing.ask(changeSupplierTerms, terms)).toBeRefused('if-match.missing');
    await expect(
      purchasing.ask(changeSupplierTerms, terms, { as: asManager([supplies.store.id]), etag: '"1"' }),
    ).toBeRefused('permission.out-of-scope');
    await purchasing.ask(changeSupplierTerms, terms, { etag: '"1"' });
    await expect(purchasing.ask(changeSupplierTerms, terms, { etag: '"1"' })).toBeRefused(
      'supplier.changed-meanwhile',
    );
    await purchasing.ask(setSupplierPrice, {
      supplierId,
      articleId: supplies.article.articleId,
      supplierReference: 'AR-601',
      unitPrice: '40',
    });
    await supplies.confirmed(supplies.order(['4', '2.5']));
    const { items } = await purchasing.ask(findSupplierNeeds, { store: [supplies.store.id] });
    expect(items).toEqual([
      {
        supplier: { id: supplierId, name: 'Artéma Cuisines' },
        lines: 2,
        projects: 1,
        amountExclTax: '260.00',
        leadTimeDays: 90,
        orderMinimum: '500.00',
        late: 2,
      },
    ]);
  });

  it('that has no supplier can be given one', async () => {
    const lost = aNeed({ articleId: newId(), label: 'Poignée laiton' });
    await supplies.confirmed(supplies.order([], { needs: [lost] }));
    expect(await toBuy()).toEqual([]);
    const { orderLineId } = lost;
    await expect(purchasing.ask(chooseSupplier, { orderLineId, supplierId: newId() })).toBeRefused(
      'need.supplier-unknown',
    );
    const { supplierId } = supplies.supplier;
    await expect(
      purchasing.ask(chooseSupplier, { orderLineId, supplierId }, { as: asManager([newId()]) }),
    ).toBeRefused('need.not-found');
    const chosen = await purchasing.ask(chooseSupplier, { orderLineId, supplierId });
    expect(chosen).toMatchObject({ supplier: { id: supplierId }, reasons: ['NO_SUPPLIER_REFERENCE'] });
    const found = await purchasing.ask(findSuppliers, { q: 'artema' });
    expect(found.items.map(({ id }) => id)).toContain(supplierId);
  });
});
