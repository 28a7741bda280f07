import {
  articleChangedV1,
  changeSupplierTerms,
  chooseSupplier,
  findNeeds,
  findSupplierNeeds,
  findSuppliers,
  orderAmendedV1,
  orderCancelledV1,
  orderKeptV1,
  projectChangedV1,
  readPurchasingFigures,
  releaseOrder,
  setSupplierPrice,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { asManager, asNobody, startTestService, tell, type TestService } from '@comptoir/testing';
import { aNeed } from '../../test/facts.builder';
import { wronglyNoted } from '../../test/noted-needs.builder';
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
afterEach(async () => expect(await wronglyNoted(purchasing)).toEqual([]));
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

  it('is let go while its order is being cancelled, until a newer version of the order is announced', async () => {
    const order = await supplies.confirmed(supplies.order(['4']));
    const { orderId, version, storeId, projectId } = order;
    const release = (of: number) =>
      purchasing.ask(releaseOrder, { orderId, version: of, storeId, projectId });
    await release(version - 1);
    expect(await toBuy()).toHaveLength(1);
    await release(version);
    await release(version - 1);
    expect(await toBuy()).toEqual([]);
    const kept = { ...order, version: version + 1 };
    await tell(purchasing.nats, orderKeptV1, { id: orderId, version: kept.version, data: kept });
    await purchasing.eventually(async () => (await toBuy()).length === 1);
  });

  it('is let go by the line where its order is amended to less, as far as nothing more was sent', async () => {
    const order = await supplies.confirmed(supplies.order(['4', '2']));
    const { orderId, version, storeId, projectId } = order;
    const [line, other] = order.needs.map(({ orderLineId }) => orderLineId);
    const amend = (orderLineId = '', quantity = '0') =>
      purchasing.ask(releaseOrder, {
        orderId,
        version,
        storeId,
        projectId,
        leaves: [{ orderLineId, quantity }],
      });
    await purchasing.database.query(
      `with bought as (
         insert into purchase_order (id, number, status, supplier_id, supplier_name, store_id, deliver_to, created_on, created_by)
         values (gen_random_uuid(), 'CF-T-1', 'SENT', $1, 'Artéma', $2, 'STORE', '2026-11-24', 'Test') returning id)
       insert into purchase_line (id, purchase_order_id, position, order_line_id, order_id, project_id, article_id, label,
         quantity, covers)
       select gen_random_uuid(), id, 1, $3, $4, $5, $6, 'Caisson', 3, 3 from bought`,
      [supplies.supplier.supplierId, storeId, line, orderId, projectId, supplies.article.articleId],
    );
    await expect(amend(line, '2.999')).toBeRefused('order.line-sent');
    await expect(amend(line, '2.999')).rejects.toMatchObject({ facts: { lineId: line, sent: '3' } });
    expect(await toBuy()).not.toEqual([]);
    await amend(other);
    await amend(line, '3');
    expect(await toBuy()).toEqual([]);
  });

  it('is let go before anything of its order was heard', async () => {
    const order = supplies.order(['4']);
    const { orderId, version, storeId, projectId } = order;
    await purchasing.ask(releaseOrder, { orderId, version, storeId, projectId });
    await supplies.confirmed(order);
    expect(await toBuy()).toEqual([]);
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

  it('costs what its supplier asks, and is what the figure counts, whatever changes', async () => {
    const { supplierId } = supplies.supplier;
    const { articleId } = supplies.article;
    const figure = async () => {
      const { items } = await purchasing.ask(readPurchasingFigures, { store: [supplies.store.id] });
      const { count, amountExclTax } = items.find(({ key }) => key === 'toOrder') ?? {};
      return { count, amountExclTax };
    };
    await supplies.confirmed(supplies.order(['4', '2']));
    expect(await figure()).toEqual({ count: 2, amountExclTax: '255.00' });
    const dearer = { ...supplies.article, purchasePrice: '50', version: 2 };
    await tell(purchasing.nats, articleChangedV1, { id: articleId, version: 2, data: dearer });
    await purchasing.eventually(async () => (await figure()).amountExclTax === '300.00');
    await purchasing.ask(setSupplierPrice, {
      supplierId,
      articleId,
      supplierReference: 'AR-601',
      unitPrice: '40',
    });
    expect(await figure()).toEqual({ count: 2, amountExclTax: '240.00' });
  });

  it('that has no supplier can be given one', async () => {
    const lost = aNeed({ articleId: newId(), label: 'Poignée laiton' });
    await supplies.confirmed(supplies.order([], { needs: [lost] }));
    expect(await toBuy()).toEqual([]);
    const here = { store: [supplies.store.id], part: 'WITHOUT_SUPPLIER' as const };
    expect((await purchasing.ask(findNeeds, here)).items).toMatchObject([{ label: 'Poignée laiton' }]);
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
