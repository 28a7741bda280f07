import { projectActivities, projectStages } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newProject, nextActivities, Project, type ProjectHappening } from './project';

const people = {
  customerId: 'c',
  salespersonId: null,
  backOfficeId: null,
  frontDeskId: null,
  installerId: null,
};
const begun = newProject('p', { label: 'Cuisine', storeId: 's', ...people }, Day.parse('2026-11-24'));

describe('what happens to its quotes moves a project', () => {
  const ends = (happened: ProjectHappening) =>
    projectStages.map((stage) => {
      const project = new Project({ ...begun, number: 'P-2026-0001', version: 1, stage });
      return [stage, project.heed(happened), project.facts.stage];
    });

  it('to its approval once one is sent, from the beginning or a follow-up', () => {
    expect(ends('quoteSent').filter(([, moved]) => moved)).toEqual([
      ['IDENTIFIED', true, 'AWAITING_QUOTE_APPROVAL'],
      ['TO_FOLLOW_UP', true, 'AWAITING_QUOTE_APPROVAL'],
    ]);
  });

  it('to its survey once one is signed; never back', () => {
    expect(ends('quoteSigned').filter(([, moved]) => moved)).toEqual([
      ['IDENTIFIED', true, 'SURVEY_TO_DO'],
      ['AWAITING_QUOTE_APPROVAL', true, 'SURVEY_TO_DO'],
      ['TO_FOLLOW_UP', true, 'SURVEY_TO_DO'],
    ]);
  });

  it('to a follow-up once none is left that could be signed, from its approval alone', () => {
    expect(ends('quotesOver').filter(([, moved]) => moved)).toEqual([
      ['AWAITING_QUOTE_APPROVAL', true, 'TO_FOLLOW_UP'],
    ]);
  });
});

describe('following a project up by hand', () => {
  it.each(projectStages)('from %s is what its stage allows, or refused with what it allows', (stage) => {
    const project = new Project({ ...begun, number: 'P-2026-0001', version: 1, stage });
    const follow = () => project.followUp('Sans nouvelles');
    if (stage === 'AWAITING_QUOTE_APPROVAL') {
      follow();
      expect([project.facts.stage, project.news?.reason]).toEqual(['TO_FOLLOW_UP', 'Sans nouvelles']);
    } else {
      expect(follow).toThrow(expect.objectContaining({ code: 'project.transition-not-allowed' }));
      expect([project.facts.stage, project.news]).toEqual([stage, undefined]);
    }
  });
});

describe('the activity of a project', () => {
  const doing = { by: 'Anna Petit', today: Day.parse('2026-11-24') };
  const pairs = projectActivities.flatMap((from) => projectActivities.map((to) => [from, to] as const));

  it.each(pairs)('%s to %s: keeps why, who and when, or refuses with what it allows', (from, to) => {
    const project = new Project({ ...begun, number: 'P-2026-0001', version: 1, activity: from });
    const change = () => project.changeActivity(to, 'Déménagement', doing);
    if (nextActivities[from].includes(to)) {
      change();
      expect(project.facts).toMatchObject({
        activity: to,
        activityReason: 'Déménagement',
        activityBy: 'Anna Petit',
        activitySince: '2026-11-24',
        stage: 'IDENTIFIED',
      });
    } else {
      expect(change).toThrow(
        expect.objectContaining({
          kind: 'conflict',
          code: 'project.activity-not-allowed',
          facts: { projectId: 'p', activity: from, wanted: to, allowed: nextActivities[from] },
        }),
      );
      expect(project.news).toBeUndefined();
    }
  });

  it('never leads to itself, and back to work from everywhere', () => {
    for (const activity of projectActivities) {
      expect(nextActivities[activity]).not.toContain(activity);
      expect(activity === 'ACTIVE' || nextActivities[activity].includes('ACTIVE')).toBe(true);
    }
  });
});
