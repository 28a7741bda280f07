import { projectChangedV1, readProject, readProjectHistory } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { startTestService, together, type TestService } from '@comptoir/testing';
import { givenArticle, givenOrders, givenSupplier } from '../../../test/orders.builder';
import { Shop } from '../../../test/shops.builder';
import { anOrder } from '../../orders/order.builder';
import { salesService } from '../../sales-service';
import { CatchUpStages } from './catch-up-stages.job';

type Article = Awaited<ReturnType<typeof givenArticle>>;

let sales: TestService;
let shop: Shop;
let goods: Article;
let service: Article;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  shop = await Shop.open(sales);
  goods = await givenArticle(sales, { supplierId: await givenSupplier(sales), supplierReference: 'N-1' });
  service = await givenArticle(sales, { purchasable: false });
});
afterAll(() => sales?.stop());

/** A controlled project with a confirmed order of each article, as it was kept before anything moved it on. */
const controlled = async (...articles: Article[]) => {
  const project = await shop.project();
  await sales.db.execute(sql`update project set stage = 'CONTROLLED' where id = ${project.id}`);
  await givenOrders(
    sales,
    ...articles.map((article) => anOrder().of(project).withArticle(article).confirmed()),
  );
  return project.id;
};
const catchUp = () => sales.app.get(CatchUpStages).run();
const stage = async (projectId: string) => (await sales.ask(readProject, { projectId })).stage;

describe('a controlled project that nobody has changed for long', () => {
  it('waits for its delivery once nothing of it is left to be bought; told once, whoever comes twice', async () => {
    const projectId = await controlled(service, service);
    expect(await stage(projectId)).toBe('CONTROLLED');
    await together(3, catchUp);
    await catchUp();
    expect(await stage(projectId)).toBe('READY_TO_DELIVER');
    const told = await sales.announced(projectChangedV1, projectId);
    expect(told.map((one) => one.stage)).toEqual(['READY_TO_DELIVER']);
    const { items } = await sales.ask(readProjectHistory, { projectId });
    expect(items.map(({ action }) => action)).toEqual(['project.moved']);
  });

  it('stays where something is left to be bought, or nothing is ordered', async () => {
    const ids = [await controlled(goods), await controlled(goods, service), await controlled()];
    await catchUp();
    for (const id of ids) expect(await stage(id)).toBe('CONTROLLED');
  });

  it('is reached however many there are', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 205; each++) ids.push(await controlled(service));
    await catchUp();
    const left = await sales.db.query(sql`
      select from project where id = any(${ids}::uuid[]) and stage <> 'READY_TO_DELIVER'`);
    expect(left).toEqual([]);
  });
});
