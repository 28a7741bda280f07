import type { ControlCheck, Hold, ProjectActivity, ProjectStage, ProjectVerb } from '@comptoir/contracts';
import { Refusal, type Day } from '@comptoir/kernel';

/** Every way a project says no. */
export const projectErrors = {
  notFound: (projectId: string) => new Refusal('not-found', 'project.not-found', { projectId }),
  storeOutOfScope: (storeId: string) => new Refusal('forbidden', 'project.store-out-of-scope', { storeId }),
  /** Named by the request, but nobody knows it. */
  unknownParty: (field: string, partyId: string) =>
    new Refusal('unprocessable', 'party.unknown', { partyId }, [
      { pointer: `/${field}`, code: 'party.unknown', message: 'This third party does not exist' },
    ]),

  transitionNotAllowed: (about: {
    projectId: string;
    stage: ProjectStage;
    hold: Hold;
    verb: ProjectVerb;
    allowed: readonly ProjectVerb[];
  }) => new Refusal('conflict', 'project.transition-not-allowed', about),
  activityNotAllowed: (about: {
    projectId: string;
    activity: ProjectActivity;
    wanted: ProjectActivity;
    allowed: readonly ProjectActivity[];
  }) => new Refusal('conflict', 'project.activity-not-allowed', about),
  /** It is not the version that the caller read. */
  stale: (projectId: string, version: number) =>
    new Refusal('stale', 'project.changed-meanwhile', { projectId, version }),
  /** Orders of it are not delivered, or not paid. */
  unfinished: (projectId: string, orders: readonly string[]) =>
    new Refusal('conflict', 'project.unfinished', { projectId, orders: orders.join(', ') }),
  /** Only who may block a project may let a blocked one go on. */
  blockedByOthers: (projectId: string) =>
    new Refusal('forbidden', 'permission.missing', { projectId, permission: 'project.block' }),

  /** No survey appointment took place, and the request does not say when the measures were taken. */
  surveyNotDone: (projectId: string) =>
    faultAt('/surveyedOn', 'project.survey-not-done', 'Say on which day the measures were taken', {
      projectId,
    }),
  surveyedInFuture: (surveyedOn: Day, today: Day) =>
    faultAt('/surveyedOn', 'project.surveyed-in-future', 'This day has not come yet', { surveyedOn, today }),
  checklistIncomplete: (projectId: string, missing: readonly ControlCheck[]) =>
    faultAt('/checklist', 'project.checklist-incomplete', `Still to be looked at: ${missing.join(', ')}`, {
      projectId,
      missing,
    }),
  reviewPassed: (reviewOn: Day, today: Day) =>
    faultAt('/reviewOn', 'project.review-passed', 'This day is over', { reviewOn, today }),
};

function faultAt(
  pointer: string,
  code: string,
  message: string,
  facts: Readonly<Record<string, unknown>>,
): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer, code, message }]);
}
