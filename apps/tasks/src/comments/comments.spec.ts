import {
  commentChangedV1,
  createComment,
  createComments,
  editComment,
  findComments,
  planMessages,
  readComment,
  removeComment,
  taskChunkSettledV1,
  type DataOf,
  type InputOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  asSalesperson,
  startTestService,
  tell,
  testNats,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { madame, mary, projects, salesDirectory } from '../../test/sales-directory.module';
import { cuisine, paul } from '../appointments/appointment.builder';
import { anna, julien, lyon, saintDenis } from '../tasks/task.builder';
import { tasksService } from '../tasks-service';

let nats: TestNats;
let service: TestService;
let sales: TestService;
const manager = asManager([lyon]);
beforeAll(async () => {
  nats = await testNats();
  [service, sales] = await Promise.all([
    startTestService(tasksService, { nats }),
    startTestService(salesDirectory, { nats }),
  ]);
});
afterAll(async () => {
  await Promise.all([service?.stop(), sales?.stop()]);
  await nats?.stop();
});
beforeEach(async () => {
  service.clock.moveTo('2026-11-24T09:00:00Z');
  await service.database.query('truncate comment, notice cascade');
});

const aComment = (change: Partial<InputOf<typeof createComment>> = {}): InputOf<typeof createComment> => ({
  projectId: cuisine.id,
  body: 'Le client préfère le chêne clair.',
  audience: ['TEAM'],
  ...change,
});
const given = (change: Parameters<typeof aComment>[0] = {}, as: TestCaller = manager) =>
  service.ask(createComment, aComment(change), { as });
const messages = async () =>
  (
    await service.database.query<{ data: DataOf<typeof planMessages> }>(
      'select data from outbox where type = $1 order by seq',
      [planMessages.type],
    )
  ).flatMap(({ data }) => data.messages);
const bells = () =>
  service.database.query('select recipient_id, kind, count from notice order by kind, recipient_id');

describe('a comment is refused', () => {
  const silentProject = projects[1]?.id ?? '';
  it.each([
    ['without words', { body: '  ' }, 'request.invalid'],
    ['with control characters', { body: 'a\u0007b' }, 'request.invalid'],
    ['for nobody', { audience: [] }, 'request.invalid'],
    ['on a project that does not exist', { projectId: newId() }, 'project.not-found'],
    ['that mentions somebody unknown', { mentionIds: [newId()] }, 'party.unknown'],
    [
      'to a customer without an address',
      { projectId: silentProject, audience: ['CUSTOMER'] },
      'comment.no-address',
    ],
    [
      'to a salesperson who is not there',
      { projectId: silentProject, audience: ['SALESPERSON'] },
      'comment.no-salesperson',
    ],
  ] as const)('%s', async (_, change, code) => {
    await expect(given(change as Parameters<typeof aComment>[0])).toBeRefused(code);
    expect(await service.database.query('select from comment')).toHaveLength(0);
  });

  it('without the right, in another store, and on a project of somebody else', async () => {
    await expect(given({}, asNobody())).toBeRefused('permission.missing');
    await expect(given({}, asManager([saintDenis]))).toBeRefused('store.out-of-scope');
    await expect(given({}, asSalesperson(julien.id, [lyon]))).toBeRefused('store.out-of-scope');
    expect(await given({}, asSalesperson(anna.id, [lyon]))).toMatchObject({ project: cuisine });
  });

  it('a change by anybody else, after a quarter of an hour, and once the customer has it', async () => {
    const { id: commentId } = await given();
    const change = { commentId, body: 'Autrement', audience: ['TEAM' as const] };
    await expect(service.ask(editComment, change, { as: asManager([lyon]) })).toBeRefused(
      'comment.not-yours',
    );
    await expect(service.ask(editComment, change, { as: manager, etag: '"4"' })).toBeRefused('comment.stale');
    await expect(
      service.ask(editComment, { ...change, audience: ['CUSTOMER'] }, { as: manager }),
    ).toBeRefused('comment.customer-only-at-first');
    service.clock.moveTo('2026-11-24T09:15:00Z');
    await expect(service.ask(editComment, change, { as: manager })).toBeRefused('comment.window-over');
    await expect(service.ask(removeComment, { commentId }, { as: manager })).toBeRefused(
      'comment.window-over',
    );
    const sent = await given({ audience: ['CUSTOMER'] });
    expect(sent).toMatchObject({ editableUntil: null, may: [] });
    const other = { commentId: sent.id, body: 'Autrement', audience: ['TEAM' as const] };
    await expect(service.ask(editComment, other, { as: manager })).toBeRefused('comment.sent-to-customer');
  });
});

describe('a comment', () => {
  it('is changed and removed by its author in time; each change is announced without its words', async () => {
    const { id: commentId, may } = await given();
    expect(may).toEqual(['edit', 'remove']);
    service.clock.moveTo('2026-11-24T09:14:59Z');
    const edited = await service.ask(
      editComment,
      { commentId, body: 'Le client préfère le chêne foncé.', audience: ['TEAM', 'SALESPERSON'] },
      { as: manager },
    );
    expect(edited).toMatchObject({ version: 2, editedAt: '2026-11-24T09:14:59.000Z' });
    await service.ask(removeComment, { commentId }, { as: manager });
    await expect(service.ask(readComment, { commentId }, { as: manager })).toBeRefused('comment.not-found');
    const announced = await service.announced(commentChangedV1, commentId);
    expect(announced.map(({ version, removed }) => [version, removed])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(JSON.stringify(announced)).not.toContain('chêne');
  });

  it('goes to the customer as an e-mail that speaks of their project only, and to nobody else', async () => {
    const before = (await messages()).length;
    await given({ audience: ['TEAM'] });
    await given({
      audience: ['CUSTOMER', 'SALESPERSON'],
      body: 'Votre cuisine est prête.',
      mentionIds: [paul.id],
    });
    const planned = (await messages()).slice(before);
    expect(planned).toMatchObject([
      {
        topic: 'COMMENT',
        projectId: cuisine.id,
        recipient: { partyId: madame.id, email: madame.email },
        subject: 'Votre projet « Cuisine Lefèvre »',
        calendar: null,
        papersFor: null,
      },
    ]);
    expect(planned[0]?.text).toContain('Votre cuisine est prête.');
  });

  it('goes to a customer who reads English with English words around it', async () => {
    const kitchen = { ...cuisine, id: newId(), label: 'Kitchen Smith' };
    projects.push({ ...kitchen, storeId: lyon, site: [], customer: mary, salesperson: null });
    const before = (await messages()).length;
    await given({ projectId: kitchen.id, audience: ['CUSTOMER'], body: 'Your kitchen has arrived.' });
    const [planned] = (await messages()).slice(before);
    expect(planned).toMatchObject({ language: 'en', subject: 'Your project “Kitchen Smith”' });
    expect(planned?.text).toMatch(/^Dear Mary Smith,\n\nYour kitchen has arrived\.\n\nKind regards,/);
  });

  it('rings once for each who is mentioned or meant, and never for its author', async () => {
    await given(
      { audience: ['SALESPERSON'], mentionIds: [paul.id, anna.id] },
      { ...manager, partyId: paul.id },
    );
    expect(await bells()).toEqual([{ recipient_id: anna.id, kind: 'MENTION', count: 1 }]);
    await given({ audience: ['SALESPERSON', 'TEAM'] });
    expect(await bells()).toContainEqual({ recipient_id: anna.id, kind: 'COMMENT', count: 1 });
  });

  it('for the salesperson alone is read by them, its author and those mentioned, and by nobody else', async () => {
    const { id: commentId } = await given({ audience: ['SALESPERSON'], mentionIds: [paul.id] });
    const own = { scope: 'own' as const, stores: [lyon] };
    const installer = aCaller({ 'comment.read': own }, { partyId: paul.id });
    const readers = [manager, { ...asManager([lyon]), partyId: anna.id }, installer];
    for (const as of readers)
      expect(await service.ask(readComment, { commentId }, { as })).toMatchObject({ id: commentId });
    const others = [asManager([lyon]), asManager([saintDenis]), asSalesperson(julien.id, [lyon])];
    for (const as of others) {
      await expect(service.ask(readComment, { commentId }, { as })).toBeRefused('comment.not-found');
      expect((await service.ask(findComments, {}, { as })).page.total).toBe(0);
    }
  });

  it('is found by project, by words whatever their accents, and by mention, newest first', async () => {
    await given({ body: 'Déjà appelé', mentionIds: [anna.id] });
    service.clock.moveTo('2026-11-24T09:00:01Z');
    await given({ body: 'À rappeler' });
    await given({ body: 'Ailleurs', projectId: projects[1]?.id });
    const as = { ...manager, partyId: anna.id };
    const bodies = async (filter: object) =>
      (await service.ask(findComments, filter, { as })).items.map(({ body }) => body);
    expect(await bodies({ projectId: cuisine.id })).toEqual(['À rappeler', 'Déjà appelé']);
    expect(await bodies({ q: 'deja APPELE' })).toEqual(['Déjà appelé']);
    expect(await bodies({ mentioned: true })).toEqual(['Déjà appelé']);
  });
});

describe('a bulk operation', () => {
  it('comments once on each project and writes to each customer, also when it orders twice', async () => {
    const before = (await messages()).length;
    const operationId = newId();
    const order: DataOf<typeof createComments> = {
      operationId,
      chunk: 1,
      createdBy: { id: manager.userId, name: manager.name },
      comment: { body: 'Nos bureaux ferment à Noël.', audience: ['CUSTOMER', 'SALESPERSON'] },
      items: Array.from({ length: 120 }, (_, n) => ({
        itemId: newId(),
        storeId: lyon,
        project: { id: newId(), number: `P-${n}`, label: `Cuisine ${n}` },
        salespersonId: anna.id,
        customer: { id: newId(), name: `Client ${n}`, email: `client${n}@client.example` },
      })),
    };
    await tell(nats, createComments, { id: operationId, data: order });
    await tell(nats, createComments, { id: operationId, data: { ...order, chunk: 2 } });
    const chunks = await service.eventually(async () => {
      const settled = await service.announced(taskChunkSettledV1, operationId);
      return settled.length === 2 && settled;
    });
    expect(chunks.flatMap(({ results }) => results).every(({ state }) => state === 'DONE')).toBe(true);
    expect(await service.database.query('select from comment')).toHaveLength(120);
    const planned = (await messages()).slice(before);
    expect(new Set(planned.map(({ recipient }) => recipient.email)).size).toBe(120);
    expect(planned).toHaveLength(120);
    const leaks = planned.filter(({ text }, n) => text.includes(`Cuisine ${n + 1} `));
    expect(leaks).toEqual([]);
    expect(await bells()).toEqual([{ recipient_id: anna.id, kind: 'COMMENT', count: 120 }]);
  });
});
