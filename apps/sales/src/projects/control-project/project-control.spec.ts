import {
  blockProject,
  controlChecks,
  controlProject,
  projectBlockedV1,
  projectChangedV1,
  projectControlledV1,
  putProjectOnHold,
  readProject,
  readProjectHistory,
  resumeProject,
  validateSurvey,
  withdrawControl,
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
import { Shop } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';

let sales: TestService;
let shop: Shop;
const checklist = [...controlChecks];

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  shop = await Shop.open(sales);
});
afterAll(() => sales.stop());

const at = async (stage: string) => {
  const { id } = await shop.project();
  await sales.db.execute(sql`update project set stage = ${stage} where id = ${id}`);
  return id;
};

describe('controlling a project', () => {
  it('refuses whoever may not, and other shops’ projects as if they did not exist', async () => {
    const projectId = await at('SURVEY_VALIDATED');
    const ask = (as: ReturnType<typeof asNobody>) =>
      sales.ask(controlProject, { projectId, checklist }, { as });
    await expect(ask(asNobody())).toBeRefused('permission.missing');
    const writer = aCaller({ 'project.write': { scope: 'network' } });
    await expect(ask(writer)).toBeRefused('permission.missing');
    const stranger = await Shop.open(sales);
    await expect(ask(asManager([stranger.id]))).toBeRefused('project.not-found');
  });

  it('refuses before the survey is validated, telling what is allowed', async () => {
    const projectId = await at('SURVEY_TO_DO');
    await expect(sales.ask(controlProject, { projectId, checklist })).rejects.toMatchObject({
      code: 'project.transition-not-allowed',
      facts: { stage: 'SURVEY_TO_DO', allowed: ['validateSurvey', 'putOnHold', 'block', 'changeActivity'] },
    });
  });

  it('refuses while a point of the checklist is missing, and names it', async () => {
    const projectId = await at('SURVEY_VALIDATED');
    await expect(
      sales.ask(controlProject, { projectId, checklist: checklist.slice(1) }),
    ).rejects.toMatchObject({ code: 'project.checklist-incomplete', facts: { missing: [checklist[0]] } });
  });

  it('keeps who did it and when, tells it everywhere, and can be taken back', async () => {
    const projectId = await at('SURVEY_VALIDATED');
    const controlled = await sales.ask(controlProject, { projectId, checklist });
    expect(controlled).toMatchObject({
      stage: 'CONTROLLED',
      control: { by: 'Nora Réseau', on: '2026-11-24', checklist },
      may: ['withdrawControl', 'putOnHold', 'block', 'changeActivity'],
    });
    expect(await sales.announced(projectControlledV1, projectId)).toMatchObject([
      { version: 2, stage: 'CONTROLLED' },
    ]);
    expect(await sales.announced(projectChangedV1, projectId)).toMatchObject([{ stage: 'CONTROLLED' }]);
    const back = await sales.ask(withdrawControl, { projectId, reason: 'Plan modifié' });
    expect(back).toMatchObject({ stage: 'SURVEY_VALIDATED', control: null });
    const { items } = await sales.ask(readProjectHistory, { projectId });
    expect(items.map(({ action }) => action).sort()).toEqual([
      'project.control-withdrawn',
      'project.controlled',
    ]);
  });

  it('cannot be taken back once goods are bought', async () => {
    const projectId = await at('PURCHASING');
    await expect(sales.ask(withdrawControl, { projectId, reason: 'Erreur' })).toBeRefused(
      'project.transition-not-allowed',
    );
  });

  it('is done by one of two people', async () => {
    const projectId = await at('SURVEY_VALIDATED');
    const outcomes = await together(2, () => sales.ask(controlProject, { projectId, checklist }));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sales.announced(projectControlledV1, projectId)).toHaveLength(1);
  });
});

describe('validating a survey', () => {
  it('needs a day: of an appointment that took place, or said', async () => {
    const projectId = await at('SURVEY_TO_DO');
    await expect(sales.ask(validateSurvey, { projectId })).toBeRefused('project.survey-not-done');
    await expect(sales.ask(validateSurvey, { projectId, surveyedOn: '2026-11-25' })).toBeRefused(
      'project.surveyed-in-future',
    );
    expect(await sales.ask(validateSurvey, { projectId, surveyedOn: '2026-11-20' })).toMatchObject({
      stage: 'SURVEY_VALIDATED',
      surveyedOn: '2026-11-20',
    });
  });

  it('takes the day of the last survey appointment that took place', async () => {
    const projectId = await at('SURVEY_TO_DO');
    await sales.db.execute(sql`
      insert into project_appointment (id, version, project_id, type, state, starts_on) values
        (gen_random_uuid(), 1, ${projectId}, 'SURVEY', 'COMPLETED', '2026-11-12'),
        (gen_random_uuid(), 1, ${projectId}, 'SURVEY', 'CANCELLED', '2026-11-19')`);
    expect(await sales.ask(validateSurvey, { projectId })).toMatchObject({ surveyedOn: '2026-11-12' });
  });
});

describe('holding a project', () => {
  it('keeps reason, author and review day, and lets it go on', async () => {
    const projectId = await at('SURVEY_TO_DO');
    const refused = sales.ask(putProjectOnHold, { projectId, reason: 'x', reviewOn: '2026-11-23' });
    await expect(refused).toBeRefused('project.review-passed');
    const held = await sales.ask(putProjectOnHold, {
      projectId,
      reason: 'Travaux en retard',
      reviewOn: '2026-12-15',
    });
    expect(held).toMatchObject({
      hold: 'ON_HOLD',
      holdReason: 'Travaux en retard',
      holdBy: 'Nora Réseau',
      holdSince: '2026-11-24',
      reviewOn: '2026-12-15',
    });
    expect(await sales.ask(resumeProject, { projectId })).toMatchObject({
      hold: 'NONE',
      holdReason: null,
      holdBy: null,
    });
  });

  it('needs more than the right to write to let a blocked project go on', async () => {
    const projectId = await at('CONTROLLED');
    await sales.ask(blockProject, { projectId, reason: 'Plan à revoir' });
    expect(await sales.announced(projectBlockedV1, projectId)).toMatchObject([
      { hold: 'BLOCKED', reason: 'Plan à revoir', stage: 'CONTROLLED' },
    ]);
    const writer = aCaller({
      'project.write': { scope: 'network' },
      'project.read': { scope: 'network' },
    });
    await expect(sales.ask(resumeProject, { projectId }, { as: writer })).toBeRefused('permission.missing');
    expect((await sales.ask(readProject, { projectId }, { as: writer })).may).toEqual(['changeActivity']);
    expect((await sales.ask(resumeProject, { projectId, reason: 'Plan reçu' })).hold).toBe('NONE');
  });

  it('refuses a version that is no longer the present one', async () => {
    const projectId = await at('CONTROLLED');
    await expect(sales.ask(blockProject, { projectId, reason: 'x' }, { etag: '"7"' })).toBeRefused(
      'project.changed-meanwhile',
    );
  });
});
