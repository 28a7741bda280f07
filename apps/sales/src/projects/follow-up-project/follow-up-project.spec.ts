import {
  cancelQuote,
  changeProjectActivity,
  extendQuote,
  finalizeQuote,
  followUpProject,
  projectActivityChangedV1,
  projectChangedV1,
  projectToFollowUpV1,
  readProject,
  readProjectHistory,
  refuseQuote,
  reviseQuote,
  sendQuote,
} from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  startTestService,
  together,
  type TestService,
} from '@comptoir/testing';
import { given, Shop, type ProjectFacts } from '../../../test/shops.builder';
import { aQuote } from '../../quotes/quote.builder';
import { SignalDeadlines } from '../../quotes/signal-deadlines/signal-deadlines.job';
import { salesService } from '../../sales-service';

let sales: TestService;
let shop: Shop;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  shop = await Shop.open(sales);
});
afterAll(() => sales.stop());
beforeEach(() => sales.clock.moveTo('2026-11-24T10:00:00+01:00'));

const awaiting = async () => {
  const project = await shop.project();
  await sales.db.execute(sql`update project set stage = 'AWAITING_QUOTE_APPROVAL' where id = ${project.id}`);
  return project;
};
const quoteOf = async (project: ProjectFacts, builder = aQuote().sent('2026-11-10')) =>
  (await given(sales, builder.of(project)))[0]?.id ?? '';
const stageOf = async ({ id: projectId }: { id: string }) =>
  (await sales.ask(readProject, { projectId })).stage;
const refuse = (quoteId: string) => sales.ask(refuseQuote, { quoteId, reason: 'Trop cher' });
const expire = () => sales.app.get(SignalDeadlines).run();

describe('a project whose quotes come to nothing', () => {
  it('is to be followed up once the last is refused, cancelled or expired, and awaits the next', async () => {
    const project = await awaiting();
    const [first, second, third] = [
      await quoteOf(project),
      await quoteOf(project),
      await quoteOf(project, aQuote().sent('2026-11-10').validUntil('2026-11-25')),
    ];
    await refuse(first);
    await sales.ask(cancelQuote, { quoteId: second, reason: 'Doublon' });
    expect(await stageOf(project)).toBe('AWAITING_QUOTE_APPROVAL');
    sales.clock.moveTo('2026-11-26T00:00:00+01:00');
    await together(2, expire);
    expect(await stageOf(project)).toBe('TO_FOLLOW_UP');
    expect(await sales.announced(projectChangedV1, project.id)).toMatchObject([
      { version: 2, stage: 'TO_FOLLOW_UP' },
    ]);

    await sales.ask(extendQuote, { quoteId: third, expiryDate: '2026-12-10' });
    expect(await stageOf(project)).toBe('AWAITING_QUOTE_APPROVAL');
    await refuse(third);
    expect(await stageOf(project)).toBe('TO_FOLLOW_UP');
    const { id: quoteId } = await sales.ask(reviseQuote, { quoteId: third });
    await sales.ask(finalizeQuote, { quoteId });
    await sales.ask(sendQuote, { quoteId });
    expect(await stageOf(project)).toBe('AWAITING_QUOTE_APPROVAL');
  });

  it('stays where it is while a quote is signed, and at any other stage', async () => {
    const [signed, further] = [await awaiting(), await shop.project()];
    await quoteOf(signed, aQuote().signed('2026-11-12'));
    await refuse(await quoteOf(signed));
    await refuse(await quoteOf(further));
    expect([await stageOf(signed), await stageOf(further)]).toEqual([
      'AWAITING_QUOTE_APPROVAL',
      'IDENTIFIED',
    ]);
  });

  it('moves once, however its last two are refused at once', async () => {
    const project = await awaiting();
    const [one, two] = [await quoteOf(project), await quoteOf(project)];
    await Promise.all([refuse(one), refuse(two)]);
    expect(await stageOf(project)).toBe('TO_FOLLOW_UP');
    expect(await sales.announced(projectChangedV1, project.id)).toHaveLength(1);
  });
});

describe('following a project up by hand', () => {
  it('refuses whoever may not, and other shops’ projects as if they did not exist', async () => {
    const { id: projectId } = await awaiting();
    await expect(sales.ask(followUpProject, { projectId }, { as: asNobody() })).toBeRefused(
      'permission.missing',
    );
    const stranger = asManager([(await Shop.open(sales)).id]);
    await expect(sales.ask(followUpProject, { projectId }, { as: stranger })).toBeRefused(
      'project.not-found',
    );
  });

  it('is told with its reason, and refused a second time with what is allowed', async () => {
    const { id: projectId } = await awaiting();
    expect(await sales.ask(followUpProject, { projectId, reason: 'Sans nouvelles' })).toMatchObject({
      stage: 'TO_FOLLOW_UP',
      may: ['putOnHold', 'block', 'changeActivity'],
    });
    expect(await sales.announced(projectToFollowUpV1, projectId)).toMatchObject([
      { version: 2, stage: 'TO_FOLLOW_UP', reason: 'Sans nouvelles' },
    ]);
    await expect(sales.ask(followUpProject, { projectId })).rejects.toMatchObject({
      code: 'project.transition-not-allowed',
      facts: { stage: 'TO_FOLLOW_UP', allowed: ['putOnHold', 'block', 'changeActivity'] },
    });
  });
});

describe('the activity of a project', () => {
  const lose = (projectId: string, more: object = {}) =>
    sales.ask(changeProjectActivity, { projectId, activity: 'LOST', reason: 'Parti chez un autre' }, more);

  it('needs the right to write, and is not offered without it', async () => {
    const { id: projectId } = await shop.project();
    const reader = aCaller({ 'project.read': { scope: 'network' } });
    await expect(lose(projectId, { as: reader })).toBeRefused('permission.missing');
    expect((await sales.ask(readProject, { projectId }, { as: reader })).may).toEqual([]);
    await expect(lose(projectId, { etag: '"7"' })).toBeRefused('project.changed-meanwhile');
  });

  it('keeps why, who and when, tells it everywhere, and says what comes next', async () => {
    const { id: projectId } = await shop.project();
    expect(await lose(projectId)).toMatchObject({
      activity: 'LOST',
      activityChange: { reason: 'Parti chez un autre', by: 'Nora Réseau', on: '2026-11-24' },
      nextActivities: ['ACTIVE', 'TO_REACTIVATE', 'ARCHIVED'],
    });
    expect(await sales.announced(projectActivityChangedV1, projectId)).toMatchObject([
      { version: 2, activity: 'LOST', reason: 'Parti chez un autre', stage: 'IDENTIFIED', hold: 'NONE' },
    ]);
    expect(await sales.announced(projectChangedV1, projectId)).toMatchObject([{ activity: 'LOST' }]);
    const { items } = await sales.ask(readProjectHistory, { projectId });
    expect(items).toMatchObject([
      { action: 'project.activity-changed', actor: 'Nora Réseau', facts: { activity: 'LOST' } },
    ]);
    await expect(lose(projectId)).rejects.toMatchObject({
      code: 'project.activity-not-allowed',
      facts: { activity: 'LOST', allowed: ['ACTIVE', 'TO_REACTIVATE', 'ARCHIVED'] },
    });
  });

  it('is changed by one of two people', async () => {
    const { id: projectId } = await shop.project();
    const outcomes = await together(2, () => lose(projectId));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sales.announced(projectActivityChangedV1, projectId)).toHaveLength(1);
  });
});
