import {
  controlChecks,
  projectActivityChangedV1,
  projectBlockedV1,
  projectClosedV1,
  projectControlledV1,
  projectControlWithdrawnV1,
  projectDeliveredV1,
  projectInstalledV1,
  projectPutOnHoldV1,
  projectResumedV1,
  projectSurveyValidatedV1,
  projectToFollowUpV1,
  type ControlCheck,
  type createProject,
  type Hold,
  type ProjectActivity,
  type ProjectStage,
  type ProjectVerb,
  type RequestOf,
} from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { projectErrors } from './project.errors';

/** Who keeps a project from going on, since when, and when somebody is to look again. */
interface HoldFacts {
  readonly hold: Hold;
  readonly holdReason: string | null;
  readonly holdBy: string | null;
  readonly holdSince: Day | null;
  readonly reviewOn: Day | null;
}
interface ControlFacts {
  readonly surveyedOn: Day | null;
  readonly controlledBy: string | null;
  readonly controlledOn: Day | null;
  readonly checklist: readonly ControlCheck[] | null;
}
/** Who changed its activity, why, and since when it is so. */
interface ActivityFacts {
  readonly activityReason: string | null;
  readonly activityBy: string | null;
  readonly activitySince: Day | null;
}
export interface ProjectState extends HoldFacts, ControlFacts, ActivityFacts {
  readonly id: string;
  /** 0 until it is kept for the first time. */
  readonly version: number;
  readonly number: string;
  readonly label: string;
  readonly storeId: string;
  readonly customerId: string;
  readonly salespersonId: string | null;
  readonly backOfficeId: string | null;
  readonly frontDeskId: string | null;
  readonly installerId: string | null;
  readonly createdOn: Day;
  readonly stage: ProjectStage;
  readonly activity: ProjectActivity;
}

/** A project as another system keeps it; the same reference is the same project. Its number is given here. */
export type ImportedProject = Omit<
  ProjectState,
  'id' | 'version' | 'number' | 'holdBy' | 'holdSince' | 'reviewOn' | keyof ControlFacts | keyof ActivityFacts
> & {
  readonly reference: string;
};

/** What happens to a paper or an appointment of the project and moves the project along. */
export type ProjectHappening =
  'quoteSent' | 'quoteSigned' | 'quotesOver' | 'orderConfirmed' | 'delivered' | 'installed';
/** How far the purchases of all its orders are. */
export interface Purchases {
  /** Purchasing has said something of one of them. */
  readonly known: boolean;
  /** Something of one of them was sent to a supplier. */
  readonly sent: boolean;
  /** There are orders, and everything that has to be bought for them has arrived, were it nothing. */
  readonly received: boolean;
}
export type ProjectEvent = typeof projectControlledV1 | typeof projectActivityChangedV1;

/** Who does it and on which day of the store. */
interface Doing {
  readonly by: string;
  readonly today: Day;
}
interface HoldOrder {
  readonly reason: string;
  readonly reviewOn: Day | null;
}

const signed: Partial<Record<ProjectStage, ProjectStage>> = {
  IDENTIFIED: 'SURVEY_TO_DO',
  AWAITING_QUOTE_APPROVAL: 'SURVEY_TO_DO',
  TO_FOLLOW_UP: 'SURVEY_TO_DO',
};
/** Where each happening leads from each stage. Further on, another paper (an addition, say) changes nothing. */
const moves: Readonly<Record<ProjectHappening, Partial<Record<ProjectStage, ProjectStage>>>> = {
  quoteSent: { IDENTIFIED: 'AWAITING_QUOTE_APPROVAL', TO_FOLLOW_UP: 'AWAITING_QUOTE_APPROVAL' },
  quoteSigned: signed,
  quotesOver: { AWAITING_QUOTE_APPROVAL: 'TO_FOLLOW_UP' },
  orderConfirmed: signed,
  // Of goods that have not all arrived only a part was delivered.
  delivered: { READY_TO_DELIVER: 'DELIVERED' },
  installed: { READY_TO_DELIVER: 'INSTALLED', DELIVERED: 'INSTALLED' },
};
/** Stages in which the purchases alone say where the project stands. */
const purchasing: readonly ProjectStage[] = ['CONTROLLED', 'PURCHASING', 'READY_TO_DELIVER'];

const stageVerbs: Partial<Record<ProjectStage, readonly ProjectVerb[]>> = {
  AWAITING_QUOTE_APPROVAL: ['followUp'],
  SURVEY_TO_DO: ['validateSurvey'],
  SURVEY_VALIDATED: ['control'],
  CONTROLLED: ['withdrawControl'],
  READY_TO_DELIVER: ['deliver', 'install'],
  DELIVERED: ['install'],
  INSTALLED: ['close'],
};
const holdVerbs: Readonly<Record<Hold, readonly ProjectVerb[]>> = {
  NONE: ['putOnHold', 'block'],
  ON_HOLD: ['block', 'resume'],
  BLOCKED: ['resume'],
};
/** What stage and hold allow; what a person may do is less where a permission is missing. */
export function allowedVerbs({ stage, hold }: Pick<ProjectState, 'stage' | 'hold'>): readonly ProjectVerb[] {
  return [...(stageVerbs[stage] ?? []), ...holdVerbs[hold], 'changeActivity'];
}

/** Where each activity leads. */
export const nextActivities: Readonly<Record<ProjectActivity, readonly ProjectActivity[]>> = {
  ACTIVE: ['TO_REACTIVATE', 'LOST', 'ARCHIVED'],
  TO_REACTIVATE: ['ACTIVE', 'LOST', 'ARCHIVED'],
  LOST: ['ACTIVE', 'TO_REACTIVATE', 'ARCHIVED'],
  ARCHIVED: ['ACTIVE'],
};

const unheld: HoldFacts = { hold: 'NONE', holdReason: null, holdBy: null, holdSince: null, reviewOn: null };
const unchanged: ActivityFacts = { activityReason: null, activityBy: null, activitySince: null };
const uncontrolled = { controlledBy: null, controlledOn: null, checklist: null };

/** A project as it begins. */
export function newProject(
  id: string,
  request: RequestOf<typeof createProject>,
  today: Day,
): Omit<ProjectState, 'number' | 'version'> {
  return {
    ...request,
    ...unheld,
    ...uncontrolled,
    ...unchanged,
    id,
    surveyedOn: null,
    createdOn: today,
    stage: 'IDENTIFIED',
    activity: 'ACTIVE',
  };
}

/** One customer's undertaking in one shop, from the first visit to the last payment; all its papers hang on it. */
export class Project {
  /** What happened since it was read, and why: announced when it is kept. */
  news?: { readonly event: ProjectEvent; readonly reason: string | null };

  constructor(private state: ProjectState) {}

  get facts(): ProjectState {
    return this.state;
  }

  /** Refuses when it is not the version that the caller read; undefined: the caller does not care. */
  assertVersion(seen: number | undefined): void {
    const { id, version } = this.state;
    if (seen !== undefined && seen !== version) throw projectErrors.stale(id, version);
  }

  /** Whether the project moved. */
  heed(happened: ProjectHappening): boolean {
    return this.move(moves[happened][this.state.stage]);
  }

  /**
   * Whether the project moved. Before its control and after its delivery purchases change nothing, nor as long as they
   * are unknown where the project came from another system further on than its control: there it was bought.
   */
  heedPurchases({ known, sent, received }: Purchases): boolean {
    const { stage, controlledOn } = this.state;
    if (!purchasing.includes(stage)) return false;
    if (!known && controlledOn === null && stage !== 'CONTROLLED') return false;
    if (received) return this.move('READY_TO_DELIVER');
    return this.move(sent ? 'PURCHASING' : 'CONTROLLED');
  }

  /** `measuredOn`: when a survey appointment last took place. */
  validateSurvey(said: Day | undefined, measuredOn: Day | undefined, today: Day): void {
    this.assertAllowed('validateSurvey');
    const surveyedOn = said ?? measuredOn;
    if (surveyedOn === undefined) throw projectErrors.surveyNotDone(this.state.id);
    if (surveyedOn > today) throw projectErrors.surveyedInFuture(surveyedOn, today);
    this.become({ stage: 'SURVEY_VALIDATED', surveyedOn }, projectSurveyValidatedV1);
  }

  control(checklist: readonly ControlCheck[], { by, today }: Doing): void {
    this.assertAllowed('control');
    const missing = controlChecks.filter((check) => !checklist.includes(check));
    if (missing.length > 0) throw projectErrors.checklistIncomplete(this.state.id, missing);
    this.become(
      { stage: 'CONTROLLED', controlledBy: by, controlledOn: today, checklist: [...controlChecks] },
      projectControlledV1,
    );
  }

  withdrawControl(reason: string): void {
    this.assertAllowed('withdrawControl');
    this.become({ stage: 'SURVEY_VALIDATED', ...uncontrolled }, projectControlWithdrawnV1, reason);
  }

  putOnHold(order: HoldOrder, doing: Doing): void {
    this.assertAllowed('putOnHold');
    this.hold('ON_HOLD', order, doing);
  }

  block(order: HoldOrder, doing: Doing): void {
    this.assertAllowed('block');
    this.hold('BLOCKED', order, doing);
  }

  /** `mayUnblock`: whether whoever does it may block as well. */
  resume(reason: string | null, mayUnblock: boolean): void {
    this.assertAllowed('resume');
    if (this.state.hold === 'BLOCKED' && !mayUnblock) throw projectErrors.blockedByOthers(this.state.id);
    this.become(unheld, projectResumedV1, reason);
  }

  followUp(reason: string | null): void {
    this.assertAllowed('followUp');
    this.become({ stage: 'TO_FOLLOW_UP' }, projectToFollowUpV1, reason);
  }

  deliver(): void {
    this.assertAllowed('deliver');
    this.become({ stage: 'DELIVERED' }, projectDeliveredV1);
  }

  install(): void {
    this.assertAllowed('install');
    this.become({ stage: 'INSTALLED' }, projectInstalledV1);
  }

  /** `unfinished`: numbers of its orders that are not delivered, or not paid. */
  close(unfinished: readonly string[]): void {
    this.assertAllowed('close');
    if (unfinished.length > 0) throw projectErrors.unfinished(this.state.id, unfinished);
    this.become({ stage: 'CLOSED' }, projectClosedV1);
  }

  changeActivity(activity: ProjectActivity, reason: string, { by, today }: Doing): void {
    const { id: projectId, activity: current } = this.state;
    const allowed = nextActivities[current];
    if (!allowed.includes(activity))
      throw projectErrors.activityNotAllowed({ projectId, activity: current, wanted: activity, allowed });
    this.become(
      { activity, activityReason: reason, activityBy: by, activitySince: today },
      projectActivityChangedV1,
      reason,
    );
  }

  private hold(hold: Hold, { reason, reviewOn }: HoldOrder, { by, today }: Doing): void {
    if (reviewOn !== null && reviewOn < today) throw projectErrors.reviewPassed(reviewOn, today);
    const event = hold === 'BLOCKED' ? projectBlockedV1 : projectPutOnHoldV1;
    this.become({ hold, holdReason: reason, holdBy: by, holdSince: today, reviewOn }, event, reason);
  }

  private move(stage: ProjectStage | undefined): boolean {
    if (stage === undefined || stage === this.state.stage) return false;
    this.state = { ...this.state, stage };
    return true;
  }

  private become(change: Partial<ProjectState>, event: ProjectEvent, reason: string | null = null): void {
    this.state = { ...this.state, ...change };
    this.news = { event, reason };
  }

  private assertAllowed(verb: ProjectVerb): void {
    const { id: projectId, stage, hold } = this.state;
    const allowed = allowedVerbs(this.state);
    if (!allowed.includes(verb))
      throw projectErrors.transitionNotAllowed({ projectId, stage, hold, verb, allowed });
  }
}
