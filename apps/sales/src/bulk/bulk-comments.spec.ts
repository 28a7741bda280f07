import {
  createBulkOperation,
  createSelection,
  effectsTakenBackV1,
  findBulkItems,
  lookUpDirectory,
  previewBulkOperation,
  readBulkOperation,
  type InputOf,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import {
  asManager,
  startTestService,
  tell,
  testNats,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, Shop, type ProjectFacts } from '../../test/shops.builder';
import { taskScript, tasksStandIn } from '../../test/stand-ins.module';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';

let nats: TestNats;
let sales: TestService;
let tasks: TestService;
let shop: Shop;
let as: TestCaller;
let seller: string;

beforeAll(async () => {
  nats = await testNats();
  [sales, tasks] = await Promise.all([
    startTestService(salesService, { nats, env: { BULK_START_DELAY_MS: '300' } }),
    startTestService(tasksStandIn, { nats }),
  ]);
  shop = await Shop.open(sales);
  as = asManager([shop.id]);
  seller = await shop.party({ name: 'Vendeuse', roles: ['SALESPERSON'] });
});
afterAll(async () => {
  await Promise.all([sales.stop(), tasks.stop()]);
  await nats.stop();
});
beforeEach(() => {
  taskScript.comments.length = 0;
  taskScript.plans.length = 0;
});

type Order = InputOf<typeof createBulkOperation>;
const comment = (audience: ('TEAM' | 'SALESPERSON' | 'CUSTOMER')[]) => ({
  body: 'Fermeture à Noël.',
  audience,
});
const slot = { type: 'SURVEY', place: 'SITE', day: '2026-12-02', time: '09:00', minutes: 60 } as const;

async function projectOf(salespersonId: string | null, email: string | null): Promise<ProjectFacts> {
  const customerId = await shop.party({ email });
  const project = await shop.project({ customerId, salespersonId });
  await given(sales, aQuote().of(project).sent('2026-11-10'));
  return project;
}
async function selectionOf(projects: readonly ProjectFacts[]): Promise<string> {
  const rows = await sales.db.query<{ id: string }>(
    sql`select id from quote where project_id = any(${projects.map(({ id }) => id)}::uuid[])`,
  );
  const ids = rows.map(({ id }) => id);
  return (await sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids }, { as })).id;
}
async function run(order: Order) {
  const { id, createdAt, startsAt } = await sales.ask(createBulkOperation, order, { as });
  const delay = Math.round(Date.parse(startsAt) - Date.parse(createdAt));
  const view = await sales.eventually(async () => {
    const seen = await sales.ask(readBulkOperation, { operationId: id }, { as });
    return seen.finishedAt !== null && seen;
  });
  return { id, delay, view };
}

describe('a bulk comment', () => {
  it('says beforehand whom it does not reach, and waits before it writes to customers', async () => {
    const projects = [
      await projectOf(seller, 'a@client.example'),
      await projectOf(null, 'b@client.example'),
      await projectOf(seller, null),
    ];
    const selectionId = await selectionOf(projects);
    const order: Order = { kind: 'comment', selectionId, comment: comment(['CUSTOMER', 'SALESPERSON']) };
    const preview = await sales.ask(previewBulkOperation, order, { as });
    expect(preview).toMatchObject({
      projects: 3,
      willDo: 2,
      withoutSalesperson: 1,
      skipped: [{ reason: 'NO_ADDRESS', count: 1 }],
    });
    const { id, delay, view } = await run(order);
    expect(delay).toBe(300);
    expect(view).toMatchObject({ done: 2, skipped: 1, may: ['take-back'] });
    const items = taskScript.comments.flatMap((one) => one.items);
    expect(
      items.map(({ customer, salespersonId }) => [customer?.email, customer?.language, salespersonId]).sort(),
    ).toEqual([
      ['a@client.example', 'fr', seller],
      ['b@client.example', 'fr', null],
    ]);
    const lines = await sales.db.query(
      sql`select project_id from history_line where action = 'bulk.comment' and facts ->> 'operationId' = ${id}`,
    );
    expect(lines).toHaveLength(2);
  });

  it('for salespeople alone starts at once and leaves out projects that have none; no address leaves the house', async () => {
    const projects = [await projectOf(seller, 'c@client.example'), await projectOf(null, 'd@client.example')];
    const selectionId = await selectionOf(projects);
    const { delay, view } = await run({ kind: 'comment', selectionId, comment: comment(['SALESPERSON']) });
    expect(delay).toBe(0);
    expect(view).toMatchObject({ done: 1, skippedBy: [{ reason: 'NO_SALESPERSON', count: 1 }] });
    expect(taskScript.comments.flatMap((one) => one.items)).toMatchObject([{ customer: null }]);
  });
});

describe('a bulk appointment', () => {
  it('says no to nobody and to somebody unknown', async () => {
    const selectionId = await selectionOf([await projectOf(seller, null)]);
    const order = (more: object): Order => ({
      kind: 'appointment',
      selectionId,
      appointment: { ...slot, ...more },
    });
    await expect(run(order({}))).toBeRefused('bulk-operation.nobody-assigned');
    await expect(run(order({ attendeeIds: [newId()] }))).toBeRefused('party.unknown');
  });

  it('has for each project those who were named and those of the project, and none without anybody', async () => {
    const installer = await shop.party({ name: 'Poseur', roles: ['INSTALLER'] });
    const projects = [await projectOf(seller, 'e@client.example'), await projectOf(null, null)];
    const selectionId = await selectionOf(projects);
    const bySalesperson = { ...slot, invite: false, attendeeRoles: ['SALESPERSON' as const] };
    const alone = await run({ kind: 'appointment', selectionId, appointment: bySalesperson });
    expect(alone.delay).toBe(0);
    expect(alone.view).toMatchObject({ done: 1, skippedBy: [{ reason: 'NO_ATTENDEE', count: 1 }] });
    const both = {
      ...slot,
      attendeeIds: [installer],
      attendeeRoles: ['CUSTOMER' as const, 'SALESPERSON' as const],
    };
    const { delay, view } = await run({ kind: 'appointment', selectionId, appointment: both });
    expect(delay).toBe(300);
    expect(view).toMatchObject({ done: 2 });
    const [, plan] = taskScript.plans;
    expect(plan?.appointment).toMatchObject({ day: '2026-12-02', time: '09:00', minutes: 60, spread: null });
    const roles = plan?.items.map(({ attendees }) => attendees.map(({ role }) => role).join());
    expect(roles?.sort()).toEqual(['CUSTOMER,INSTALLER', 'CUSTOMER,SALESPERSON,INSTALLER']);
  });

  it('gives every project its installer as it is handed over, and says so in its history, once', async () => {
    const installer = await shop.party({
      name: 'Poseur',
      language: 'en',
      roles: ['INSTALLER'],
      email: 'pose@poseurs.example',
    });
    const projects = [await projectOf(seller, null), await projectOf(null, null)];
    const selectionId = await selectionOf(projects);
    const appointment = { ...slot, type: 'INSTALLATION' as const, installerId: installer, withPapers: true };
    const { view } = await run({ kind: 'appointment', selectionId, appointment });
    expect(view).toMatchObject({ done: 2 });
    const plan = taskScript.plans.at(-1);
    expect(plan?.appointment).toMatchObject({ withPapers: true });
    expect(plan?.items.map(({ attendees }) => attendees)).toEqual(
      projects.map(() => [
        { id: installer, name: 'Poseur', role: 'INSTALLER', email: 'pose@poseurs.example', language: 'en' },
      ]),
    );
    const entrusted = () =>
      sales.db.query(sql`
        select p.installer_id as project, h.installer_id as quote, p.version,
          (select count(*)::int from history_line l where l.project_id = p.id and l.action = 'project.entrusted') as lines
        from project p join quote h on h.project_id = p.id where p.id = any(${projects.map(({ id }) => id)}::uuid[])`);
    const once = { project: installer, quote: installer, version: 2, lines: 1 };
    expect(await entrusted()).toEqual([once, once]);
    await run({ kind: 'appointment', selectionId: await selectionOf(projects), appointment });
    expect(await entrusted()).toEqual([once, once]);
  });

  it('entrusts nothing to somebody who installs nothing', async () => {
    const selectionId = await selectionOf([await projectOf(seller, null)]);
    const appointment = { ...slot, installerId: seller };
    await expect(run({ kind: 'appointment', selectionId, appointment })).toBeRefused(
      'bulk-operation.not-an-installer',
    );
  });

  it('tells for each item who is taken and by what', async () => {
    const selectionId = await selectionOf([await projectOf(seller, null)]);
    const facts = {
      attendee: 'Vendeuse',
      startsAt: '2026-12-02T08:00:00Z',
      endsAt: '2026-12-02T09:00:00Z',
      project: 'Cuisine Petit',
    };
    const before = taskScript.planned;
    taskScript.planned = (itemId) => ({
      itemId,
      state: 'FAILED',
      reason: 'appointment.clash',
      facts,
      effectId: null,
    });
    const order: Order = {
      kind: 'appointment',
      selectionId,
      appointment: { ...slot, attendeeRoles: ['SALESPERSON'] },
    };
    const { id, view } = await run(order);
    taskScript.planned = before;
    expect(view).toMatchObject({
      failed: 1,
      done: 0,
      may: expect.not.arrayContaining(['take-back']) as unknown,
    });
    const { items } = await sales.ask(findBulkItems, { operationId: id }, { as });
    expect(items).toMatchObject([{ state: 'FAILED', reason: 'appointment.clash', facts }]);
  });
});

describe('what was taken back', () => {
  it('is no longer done, once, and the project’s history says so', async () => {
    const project = await projectOf(seller, null);
    const { id, view } = await run({
      kind: 'comment',
      selectionId: await selectionOf([project, await projectOf(seller, null)]),
      comment: comment(['TEAM']),
    });
    expect(view).toMatchObject({ done: 2 });
    const { items } = await sales.ask(findBulkItems, { operationId: id }, { as });
    const taken = items.find((item) => item.project.id === project.id);
    const data = { operationId: id, version: 1, effectIds: [taken?.effectId ?? ''] };
    await tell(nats, effectsTakenBackV1, { id, version: 1, data });
    await tell(nats, effectsTakenBackV1, { id, version: 2, data: { ...data, version: 2 } });
    const after = await sales.eventually(async () => {
      const seen = await sales.ask(readBulkOperation, { operationId: id }, { as });
      return seen.skipped === 1 && seen;
    });
    expect(after).toMatchObject({ total: 2, done: 1, skippedBy: [{ reason: 'TAKEN_BACK', count: 1 }] });
    const lines = await sales.db.query(
      sql`select project_id as project from history_line where action = 'bulk.comment.taken-back'`,
    );
    expect(lines).toEqual([{ project: project.id }]);
  });
});

it('the directory tells projects and people, and leaves out whom nobody knows', async () => {
  const project = await projectOf(seller, 'f@client.example');
  const answer = await sales.ask(lookUpDirectory, {
    projectIds: [project.id, newId()],
    partyIds: [seller, newId()],
  });
  expect(answer).toMatchObject({
    projects: [
      {
        id: project.id,
        storeId: shop.id,
        customer: { email: 'f@client.example', language: 'fr' },
        salesperson: { id: seller },
      },
    ],
    people: [{ id: seller, name: 'Vendeuse', roles: ['SALESPERSON'] }],
  });
});
