import {
  createBulkOperation,
  createSelection,
  previewBulkOperation,
  type InputOf,
} from '@comptoir/contracts';
import {
  aCaller,
  asManager,
  startTestService,
  testNats,
  together,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, Shop } from '../../test/shops.builder';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';

let nats: TestNats;
let sales: TestService;
let shop: Shop;
let salespersonId: string;

beforeAll(async () => {
  nats = await testNats();
  const env = { BULK_ITEMS_PER_DAY: '2', BULK_EMAILS_PER_DAY: '1' };
  sales = await startTestService(salesService, { nats, env });
  shop = await Shop.open(sales);
  salespersonId = await shop.party({ roles: ['SALESPERSON'] });
});
afterAll(async () => {
  await sales.stop();
  await nats.stop();
});

type Order = InputOf<typeof createBulkOperation>;
const seller = () => {
  const reach = { scope: 'stores' as const, stores: [shop.id] };
  return aCaller({
    'quote.read': reach,
    'task.write': reach,
    'comment.write': reach,
    'appointment.write': reach,
  });
};

/** A selection of so many projects, each with a customer who can be written to. */
async function select(count: number, as: TestCaller): Promise<string> {
  const ids = await Promise.all(
    Array.from({ length: count }, async () => {
      const customerId = await shop.party({ email: 'client@client.example' });
      const project = await shop.project({ customerId, salespersonId });
      const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10'));
      return quote?.id ?? '';
    }),
  );
  return (await sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids }, { as })).id;
}
const order = (given: Order, as: TestCaller) => sales.ask(createBulkOperation, given, { as });
const task = (selectionId: string): Order => ({
  kind: 'task',
  selectionId,
  task: { subject: 'Appeler', type: 'CALL', dueOn: '2026-12-01', assignSalesperson: true },
});
const comment = (selectionId: string, audience: 'TEAM' | 'CUSTOMER'): Order => ({
  kind: 'comment',
  selectionId,
  comment: { body: 'Fermeture à Noël.', audience: [audience] },
});
const appointment = (selectionId: string, invite: boolean): Order => ({
  kind: 'appointment',
  selectionId,
  appointment: {
    type: 'SURVEY',
    place: 'SITE',
    day: '2026-12-02',
    time: '09:00',
    minutes: 60,
    attendeeRoles: ['CUSTOMER'],
    invite,
  },
});

it('ends what a user may order of a kind in a day, each kind by itself', async () => {
  const as = seller();
  await expect(order(task(await select(3, as)), as)).toBeRefused('bulk-quota.exceeded');
  const two = await select(2, as);
  expect(await sales.ask(previewBulkOperation, task(two), { as })).toMatchObject({
    quota: { limit: 2, left: 2 },
  });
  const orders = await together(2, () => order(task(two), as));
  expect(orders.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await sales.ask(previewBulkOperation, task(two), { as })).toMatchObject({
    quota: { limit: 2, left: 0 },
  });
  expect(await order(comment(two, 'TEAM'), as)).toMatchObject({ total: 2 });
  expect(await order(appointment(two, false), as)).toMatchObject({ total: 2 });
});

it('counts comments to customers and invitations as the e-mails that they are', async () => {
  const as = seller();
  const two = await select(2, as);
  await expect(order(comment(two, 'CUSTOMER'), as)).toBeRefused('mail-quota.exceeded');
  await expect(order(appointment(two, true), as)).toBeRefused('mail-quota.exceeded');
  expect(await order(comment(await select(1, as), 'CUSTOMER'), as)).toMatchObject({ total: 1 });
  await expect(order(appointment(await select(1, as), true), as)).toBeRefused('mail-quota.exceeded');
});

it('leaves more to whose role may run many', async () => {
  const as = asManager([shop.id]);
  expect(await order(task(await select(3, as)), as)).toMatchObject({ total: 3 });
  expect(await order(comment(await select(3, as), 'CUSTOMER'), as)).toMatchObject({ total: 3 });
});
