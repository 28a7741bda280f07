/** The cycle of a project, in order. */
export const projectStages = [
  'IDENTIFIED',
  'AWAITING_QUOTE_APPROVAL',
  'TO_FOLLOW_UP',
  'SURVEY_TO_DO',
  'SURVEY_VALIDATED',
  'CONTROLLED',
  'PURCHASING',
  'READY_TO_DELIVER',
  'DELIVERED',
  'INSTALLED',
  'CLOSED',
] as const;
export type ProjectStage = (typeof projectStages)[number];

export const projectActivities = ['ACTIVE', 'TO_REACTIVATE', 'LOST', 'ARCHIVED'] as const;
export type ProjectActivity = (typeof projectActivities)[number];

export const holds = ['NONE', 'ON_HOLD', 'BLOCKED'] as const;
export type Hold = (typeof holds)[number];

/** What is looked at before a project may be ordered as it is. */
export const controlChecks = [
  'PLANS_SIGNED',
  'MEASURES_CHECKED',
  'LINES_CHECKED',
  'SITE_CHECKED',
  'FINANCING_CHECKED',
] as const;
export type ControlCheck = (typeof controlChecks)[number];

export const projectVerbs = [
  'validateSurvey',
  'control',
  'withdrawControl',
  'putOnHold',
  'block',
  'resume',
  'deliver',
  'install',
  'close',
  'followUp',
  'changeActivity',
] as const;
export type ProjectVerb = (typeof projectVerbs)[number];
