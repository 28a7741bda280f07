import {
  cancelBulkOperation,
  createBulkOperation,
  createSelection,
  findBulkItems,
  findBulkOperations,
  readBulkOperation,
  retryBulkOperation,
  type Grants,
} from '@comptoir/contracts';
import { aCaller, asManager, startTestService, type TestCaller, type TestService } from '@comptoir/testing';
import { given, Shop } from '../../../test/shops.builder';
import { aQuote } from '../../quotes/quote.builder';
import { salesService } from '../../sales-service';

let sales: TestService;
let lyon: Shop;
let nantes: Shop;

beforeAll(async () => {
  sales = await startTestService(salesService);
  [lyon, nantes] = [await Shop.open(sales), await Shop.open(sales)];
});
afterAll(() => sales?.stop());
beforeEach(() => sales.database.query('truncate bulk_operation cascade'));

/** Who may see, and perhaps stop, what others have ordered there. */
const reaching = (read: Shop[], cancel: Shop[] = []): TestCaller => {
  const stores = (shops: Shop[]) => ({ scope: 'stores' as const, stores: shops.map(({ id }) => id) });
  const grants: Grants = {
    'bulk.read': stores(read),
    ...(cancel.length > 0 && { 'bulk.cancel': stores(cancel) }),
  };
  return aCaller(grants);
};

/** A task for a project of each shop, that nobody takes up: there is no service that makes tasks. */
async function ordered(...shops: Shop[]) {
  const orderer = asManager(shops.map(({ id }) => id));
  const ids: string[] = [];
  for (const shop of shops) {
    const salespersonId = await shop.party({ roles: ['SALESPERSON'] });
    const project = await shop.project({ customerId: await shop.party(), salespersonId });
    const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10'));
    ids.push(quote?.id ?? '');
  }
  const { id: selectionId } = await sales.ask(
    createSelection,
    { target: 'quotes', mode: 'ids', ids },
    { as: orderer },
  );
  const task = { subject: 'Relance', type: 'CALL', dueOn: '2026-12-01', assignSalesperson: true };
  const { id } = await sales.ask(createBulkOperation, { kind: 'task', selectionId, task }, { as: orderer });
  return { id, orderer };
}
const found = async (as: TestCaller, whose: 'mine' | 'all' = 'all') =>
  (await sales.ask(findBulkOperations, { whose }, { as })).items;

describe('the operations of others', () => {
  it('are shown to whoever may see them, with who ordered them, and not among one’s own', async () => {
    const { id, orderer } = await ordered(lyon);
    const manager = reaching([lyon]);
    expect(await found(manager)).toMatchObject([{ id, createdBy: orderer.name, mine: false, may: [] }]);
    expect(await found(manager, 'mine')).toEqual([]);
    expect(await found(orderer)).toMatchObject([{ id, mine: true, may: ['cancel'] }]);
    expect(await sales.ask(readBulkOperation, { operationId: id }, { as: manager })).toMatchObject({
      total: 1,
    });
    expect((await sales.ask(findBulkItems, { operationId: id }, { as: manager })).items).toHaveLength(1);
  });

  it('are nothing of another store’s, not even in part or in a count', async () => {
    await ordered(nantes);
    const both = await ordered(lyon, nantes);
    const manager = reaching([lyon], [lyon]);
    expect((await sales.ask(findBulkOperations, { whose: 'all' }, { as: manager })).page.total).toBe(0);
    for (const ask of [readBulkOperation, findBulkItems, cancelBulkOperation, retryBulkOperation])
      await expect(sales.ask(ask, { operationId: both.id }, { as: manager })).toBeRefused(
        'bulk-operation.not-found',
      );
    expect(await found(reaching([lyon, nantes]))).toHaveLength(2);
    expect(await found(aCaller({ 'bulk.read': { scope: 'network' } }))).toHaveLength(2);
  });

  it('are nobody’s to see with a grant on their own things, or on no store', async () => {
    await ordered(lyon);
    expect(await found(reaching([]))).toEqual([]);
    const own = aCaller(
      { 'bulk.read': { scope: 'own', stores: [lyon.id] } },
      { partyId: await lyon.party() },
    );
    expect(await found(own)).toEqual([]);
    await expect(found(aCaller({}))).toBeRefused('permission.missing');
  });

  it('are stopped only by whoever may do so there; never tried again', async () => {
    const { id: operationId } = await ordered(lyon);
    const looker = { as: reaching([lyon]) };
    await expect(sales.ask(cancelBulkOperation, { operationId }, looker)).toBeRefused('permission.missing');
    const elsewhere = { as: reaching([lyon], [nantes]) };
    await expect(sales.ask(cancelBulkOperation, { operationId }, elsewhere)).toBeRefused(
      'bulk-operation.not-found',
    );
    const manager = { as: reaching([lyon], [lyon]) };
    expect((await found(manager.as))[0]?.may).toEqual(['cancel']);
    await expect(sales.ask(retryBulkOperation, { operationId }, manager)).toBeRefused(
      'bulk-operation.not-found',
    );
    expect(await sales.ask(cancelBulkOperation, { operationId }, manager)).toMatchObject({
      state: 'CANCELLED',
      may: [],
    });
  });
});
