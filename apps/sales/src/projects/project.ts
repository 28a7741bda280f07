import type { Hold, ProjectActivity, ProjectStage } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { projectErrors } from './project.errors';

export interface ProjectState {
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
  readonly hold: Hold;
  readonly holdReason: string | null;
}

/** What happens to a quote of the project and moves the project along. */
export type ProjectHappening = 'quoteSent' | 'quoteSigned';

/** Where each happening leads from each stage. Further on, another quote (an addition, say) changes nothing. */
const moves: Readonly<Record<ProjectHappening, Partial<Record<ProjectStage, ProjectStage>>>> = {
  quoteSent: { IDENTIFIED: 'AWAITING_QUOTE_APPROVAL', TO_FOLLOW_UP: 'AWAITING_QUOTE_APPROVAL' },
  quoteSigned: { IDENTIFIED: 'SURVEY_TO_DO', AWAITING_QUOTE_APPROVAL: 'SURVEY_TO_DO', TO_FOLLOW_UP: 'SURVEY_TO_DO' },
};

/** The stages that a project may be moved to by hand; the others are reached by what happens to its papers. */
const allowed: Readonly<Record<ProjectStage, readonly ProjectStage[]>> = {
  IDENTIFIED: ['AWAITING_QUOTE_APPROVAL'],
  AWAITING_QUOTE_APPROVAL: ['TO_FOLLOW_UP', 'SURVEY_TO_DO'],
  TO_FOLLOW_UP: ['AWAITING_QUOTE_APPROVAL', 'SURVEY_TO_DO'],
  SURVEY_TO_DO: ['SURVEY_VALIDATED'],
  SURVEY_VALIDATED: ['CONTROLLED'],
  CONTROLLED: ['SURVEY_VALIDATED', 'PURCHASING'],
  PURCHASING: ['READY_TO_DELIVER'],
  READY_TO_DELIVER: ['DELIVERED'],
  DELIVERED: ['INSTALLED'],
  INSTALLED: ['CLOSED'],
  CLOSED: [],
};

/** One customer's undertaking in one shop, from the first visit to the last payment; all its papers hang on it. */
export class Project {
  constructor(private state: ProjectState) {}

  get facts(): ProjectState {
    return this.state;
  }

  /** Whether the project moved. */
  heed(happened: ProjectHappening): boolean {
    const stage = moves[happened][this.state.stage];
    if (stage !== undefined) this.state = { ...this.state, stage };
    return stage !== undefined;
  }

  /** Refuses a stage that does not follow the present one. */
  moveTo(stage: ProjectStage): void {
    const { id: projectId, stage: from } = this.state;
    if (!allowed[from].includes(stage)) throw projectErrors.transitionNotAllowed({ projectId, stage: from, wanted: stage, allowed: allowed[from] });
    this.state = { ...this.state, stage };
  }
}
