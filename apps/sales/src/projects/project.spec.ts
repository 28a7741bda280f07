import { projectStages } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newProject, Project, type ProjectHappening } from './project';

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
});
