import type { createProject, Hold, ProjectActivity, ProjectStage, RequestOf } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';

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

/** A project as another system keeps it; the same reference is the same project. Its number is given here. */
export type ImportedProject = Omit<ProjectState, 'id' | 'version' | 'number'> & {
  readonly reference: string;
};

/** What happens to a quote of the project and moves the project along. */
export type ProjectHappening = 'quoteSent' | 'quoteSigned';

/** Where each happening leads from each stage. Further on, another quote (an addition, say) changes nothing. */
const moves: Readonly<Record<ProjectHappening, Partial<Record<ProjectStage, ProjectStage>>>> = {
  quoteSent: { IDENTIFIED: 'AWAITING_QUOTE_APPROVAL', TO_FOLLOW_UP: 'AWAITING_QUOTE_APPROVAL' },
  quoteSigned: {
    IDENTIFIED: 'SURVEY_TO_DO',
    AWAITING_QUOTE_APPROVAL: 'SURVEY_TO_DO',
    TO_FOLLOW_UP: 'SURVEY_TO_DO',
  },
};

/** A project as it begins. */
export function newProject(
  id: string,
  request: RequestOf<typeof createProject>,
  today: Day,
): Omit<ProjectState, 'number' | 'version'> {
  return {
    ...request,
    id,
    createdOn: today,
    stage: 'IDENTIFIED',
    activity: 'ACTIVE',
    hold: 'NONE',
    holdReason: null,
  };
}

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
}
