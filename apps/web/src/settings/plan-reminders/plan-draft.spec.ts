import type { ReminderPlanView } from '@comptoir/contracts';
import { planDraftOf, planOf, withStep } from './plan-draft';

const plan: ReminderPlanView = {
  storeId: '01920001-0000-7000-8000-000000000001',
  version: 4,
  enabled: true,
  steps: [
    { days: -5, templateId: null },
    { days: 3, templateId: null },
  ],
  from: '09:00',
  to: '18:00',
  weekdays: [1, 2, 3],
  gapDays: 3,
  mostPerCustomer: 3,
  withinDays: 30,
  mostPerHour: 200,
};
const { storeId: _, version: __, ...content } = plan;

describe('the draft of a reminder plan', () => {
  it('is refused where a day stands twice, nothing may leave, or the hours are none', () => {
    const draft = planDraftOf(plan);
    const [first] = draft.steps;
    expect(planOf({ ...draft, steps: first ? [first, { ...first, key: 7 }] : [] })).toBeUndefined();
    expect(planOf({ ...draft, weekdays: [] })).toBeUndefined();
    expect(planOf({ ...draft, from: '18:00' })).toBeUndefined();
    expect(planOf({ ...draft, mostPerHour: 0 })).toBeUndefined();
    expect(planOf({ ...draft, gapDays: undefined })).toBeUndefined();
  });

  it('is what was kept until somebody changes it', () => {
    expect(planOf(planDraftOf(plan))).toEqual(content);
  });

  it('keeps its steps in the order in which they leave', () => {
    const draft = planDraftOf(plan);
    expect(planOf({ ...draft, steps: draft.steps.toReversed() })).toEqual(content);
  });

  it('grows by a step a day further than the last one', () => {
    expect(planOf(withStep(planDraftOf(plan)))?.steps.map(({ days }) => days)).toEqual([-5, 3, 4]);
    expect(planOf(withStep(planDraftOf({ ...plan, steps: [] })))?.steps).toEqual([
      { days: -5, templateId: null },
    ]);
  });
});
