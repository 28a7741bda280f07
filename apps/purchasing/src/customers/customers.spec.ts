import { customerChangedV1, findPurchaseOrders, projectChangedV1 } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { Jobs } from '@comptoir/service-kit';
import { startTestService, tell, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { directory, directoryDesk } from '../../test/directory.builder';
import { Supplies } from '../../test/supplies.builder';
import { purchasingService } from '../purchasing-service';
import { LearnCustomers } from './learn-customers/learn-customers.job';

let nats: TestNats;
let purchasing: TestService;
let sales: TestService;

beforeAll(async () => {
  nats = await testNats();
  [purchasing, sales] = await Promise.all([
    startTestService(purchasingService, { nats }),
    startTestService(directoryDesk, { nats }),
  ]);
});
afterAll(async () => {
  await Promise.all([purchasing?.stop(), sales?.stop()]);
  await nats?.stop();
});

/** A draft for an order of a new project. */
async function bought(): Promise<{ supplies: Supplies; number: string }> {
  const supplies = await Supplies.open(purchasing);
  const order = await supplies.confirmed(supplies.order(['4']));
  const number = `CF-${order.orderId}`;
  await purchasing.database.query(
    `with bought as (
       insert into purchase_order (id, number, status, supplier_id, supplier_name, store_id, deliver_to, created_on, created_by)
       values (gen_random_uuid(), $1, 'DRAFT', $2, 'Artéma', $3, 'STORE', '2026-11-24', 'Test') returning id)
     insert into purchase_line (id, purchase_order_id, position, order_line_id, order_id, project_id, article_id, label,
       quantity, covers)
     select gen_random_uuid(), id, 1, $4, $5, $6, $7, 'Caisson', 1, 1 from bought`,
    [
      number,
      supplies.supplier.supplierId,
      supplies.store.id,
      order.needs[0]?.orderLineId,
      order.orderId,
      order.projectId,
      supplies.article.articleId,
    ],
  );
  return { supplies, number };
}

const found = async (q: string) =>
  (await purchasing.ask(findPurchaseOrders, { q })).items.map(({ number }) => number);
const finds = (q: string, numbers: readonly string[]) =>
  purchasing.eventually(async () => (await found(q)).join() === numbers.join());
const announce = (customerId: string, version: number, name: string) =>
  tell(nats, customerChangedV1, { id: customerId, version, data: { customerId, version, name } });
const person = (id: string, name: string) => ({
  id,
  name,
  email: null,
  roles: [],
  language: 'fr' as const,
  storeId: null,
});

describe('a purchase order', () => {
  it('is found by the name of the customer it buys for, as it was announced last', async () => {
    const { supplies, number } = await bought();
    const { customerId } = supplies.project;
    await announce(customerId, 2, 'Inès Delcourt');
    await announce(customerId, 1, 'Inès Périer');
    await finds('delcourt', [number]);
    await announce(customerId, 3, 'Inès Hô');
    await finds('ines ho', [number]);
    expect(await found('delcourt')).toEqual([]);
    expect(await found('perier')).toEqual([]);
  });

  it('is found by the name of another customer once its project is theirs', async () => {
    const { supplies, number } = await bought();
    const other = newId();
    await announce(other, 1, 'Basile Quéré');
    const given = { ...supplies.project, version: 2, customerId: other };
    await tell(nats, projectChangedV1, { id: given.projectId, version: 2, data: given });
    await finds('quere', [number]);
  });
});

describe('what was announced before purchasing listened', () => {
  it('is caught up with: whose a project is and what they are called; unknown ones are in nobody’s way', async () => {
    const [older, newer] = [await bought(), await bought()];
    const owner = person(older.supplies.project.customerId, 'Maël Le Goff');
    directory.projects = [
      {
        id: older.supplies.project.projectId,
        number: 'P-1',
        label: 'Cuisine',
        storeId: older.supplies.store.id,
        site: [],
        customer: owner,
        salesperson: null,
      },
    ];
    directory.people = [person(newer.supplies.project.customerId, 'Ode Rivière')];
    await purchasing.database.query('update project set customer_id = null where id = $1', [
      older.supplies.project.projectId,
    ]);
    await purchasing.database.query('delete from customer where id = $1', [owner.id]);
    await purchasing.database.query(
      `insert into customer (id) select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid from generate_series(1, 450) n`,
    );
    purchasing.app.get(Jobs).wake(purchasing.app.get(LearnCustomers));
    await finds('le goff', [older.number]);
    await finds('riviere', [newer.number]);
  });

  it('never overrides what is announced', async () => {
    const { supplies, number } = await bought();
    const { customerId } = supplies.project;
    await announce(customerId, 1, 'Yann Abgrall');
    await finds('abgrall', [number]);
    directory.people = [person(customerId, 'Yann Autrefois')];
    const { customerId: unnamed } = (await bought()).supplies.project;
    directory.people.push(person(unnamed, 'Solène Kerjean'));
    purchasing.app.get(Jobs).wake(purchasing.app.get(LearnCustomers));
    await purchasing.eventually(async () => (await found('kerjean')).length === 1);
    expect(await found('autrefois')).toEqual([]);
    await announce(unnamed, 1, 'Solène Kerjean-Abgrall');
    await purchasing.eventually(async () => (await found('kerjean-abgrall')).length === 1);
  });
});
