import type { projectDetail } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { Db, sql, storeScope, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../history/history.port';
import { takeNumbers } from '../numbering/numbers.port';
import { Project, type ProjectState } from './project';
import { ProjectChanges } from './project-changes.port';
import { ProjectChronicle } from './project-chronicle.repository';
import { projectErrors } from './project.errors';
import { projectControl, projectFrom, projectItem, projectState } from './project.row';

export type ProjectFacts = Omit<z.output<typeof projectDetail>, 'may' | 'nextActivities'>;

const everywhere: Scope = { stores: 'all' };

/** What is known of a project besides its own state. */
export interface Around {
  /** When its site survey last took place. */
  readonly surveyedOn: Day | undefined;
  /** Numbers of papers that keep it from being closed. */
  readonly unfinished: readonly string[];
}
type Decision = (project: Project, around: Around) => void;

@Injectable()
export class ProjectRepository {
  constructor(
    private readonly db: Db,
    private readonly changes: ProjectChanges,
    private readonly chronicle: ProjectChronicle,
  ) {}

  /** Refuses (`project.not-found`) what does not exist or lies outside the scope: nobody learns which. */
  async read(id: string, scope: Scope): Promise<ProjectFacts> {
    const row = await this.db.one<{ project: ProjectFacts }>(sql`
      select (${projectItem})::jsonb || (${projectControl})::jsonb as project from ${projectFrom}
      where project.id = ${id} and ${storeScope(scope, sql`project.store_id`, sql`project.salesperson_id`)}`);
    if (!row) throw projectErrors.notFound(id);
    return row.project;
  }

  /** The project, locked until the transaction ends. Its papers are locked after it, everywhere. */
  async locked(tx: Tx, id: string, scope: Scope = everywhere): Promise<Project> {
    const state = await tx.one<ProjectState>(sql`
      select ${projectState} from project
      where id = ${id} and ${storeScope(scope, sql`store_id`, sql`salesperson_id`)} for no key update`);
    if (!state) throw projectErrors.notFound(id);
    return new Project(state);
  }

  /** These projects, locked in the order of their ids, so that nobody waits in a circle. */
  async lockedAll(tx: Tx, ids: readonly string[]): Promise<Project[]> {
    const states = await tx.query<ProjectState>(sql`
      select ${projectState} from project where id = any(${ids}::uuid[]) order by id for no key update`);
    return states.map((state) => new Project(state));
  }

  /**
   * Decides on the locked project and keeps what happened to it; of two people the second decides on what the first left.
   * Where nothing is left to be bought, a project that is controlled goes on at once.
   */
  async change(id: string, scope: Scope, doing: { actor: Actor; decide: Decision }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const project = await this.locked(tx, id, scope);
      doing.decide(project, {
        surveyedOn: await surveyedOn(tx, id),
        unfinished: await this.changes.unfinished(tx, id),
      });
      const kept = await this.keep(tx, project);
      await this.chronicle.tellNews(tx, kept, doing.actor);
      await this.heedPurchases(tx, kept, doing.actor);
    });
  }

  /** See `ProjectFollower.behind`. */
  behind(after: string | null): Promise<string[]> {
    return this.changes.behind(this.db, after);
  }

  /** Moves a project to where its purchases are, though nobody changes it; again, or twice at once, changes nothing. */
  async catchUp(id: string, actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => this.heedPurchases(tx, await this.locked(tx, id), actor));
  }

  /** Keeps a new project and gives it its number, unless it exists already: the request was a repetition. */
  async open(opened: Omit<ProjectState, 'number' | 'version'>, actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (await tx.one(sql`select id from project where id = ${opened.id}`)) return;
      const [number = ''] = await takeNumbers(tx, 'PROJECT', Number(opened.createdOn.slice(0, 4)));
      await tx.execute(sql`
        insert into project (id, number, label, store_id, customer_id, salesperson_id, back_office_id, front_desk_id,
          installer_id, created_on, stage, activity, hold, hold_reason)
        values (${opened.id}, ${number}, ${opened.label}, ${opened.storeId}, ${opened.customerId}, ${opened.salespersonId},
          ${opened.backOfficeId}, ${opened.frontDeskId}, ${opened.installerId}, ${opened.createdOn}, ${opened.stage},
          ${opened.activity}, ${opened.hold}, ${opened.holdReason})`);
      await this.chronicle.tell(tx, [{ ...opened, number, version: 1 }], { actor, action: 'project.opened' });
    });
  }

  /** Keeps the stage of a project that this transaction has locked. */
  async move(tx: Tx, project: Project, actor: Actor): Promise<void> {
    const { facts } = await this.keep(tx, project);
    await this.chronicle.tell(tx, [facts], { actor, action: 'project.moved' });
  }

  private async heedPurchases(tx: Tx, project: Project, actor: Actor): Promise<void> {
    const { id } = project.facts;
    const purchases = (await this.changes.purchases(tx, [id]))?.get(id);
    if (purchases && project.heedPurchases(purchases)) await this.move(tx, project, actor);
  }

  private async keep(tx: Tx, project: Project): Promise<Project> {
    const { facts } = project;
    await tx.execute(sql`
      update project set version = version + 1, stage = ${facts.stage}, hold = ${facts.hold},
        hold_reason = ${facts.holdReason}, hold_by = ${facts.holdBy}, hold_since = ${facts.holdSince},
        review_on = ${facts.reviewOn}, surveyed_on = ${facts.surveyedOn}, controlled_by = ${facts.controlledBy},
        controlled_on = ${facts.controlledOn}, checklist = ${facts.checklist}, activity = ${facts.activity},
        activity_reason = ${facts.activityReason}, activity_by = ${facts.activityBy}, activity_since = ${facts.activitySince}
      where id = ${facts.id}`);
    await this.changes.tell(tx, [facts.id], 'moved');
    const kept = new Project({ ...facts, version: facts.version + 1 });
    kept.news = project.news;
    return kept;
  }
}

/** When a site survey of the project last took place. */
async function surveyedOn(tx: Tx, projectId: string): Promise<Day | undefined> {
  const row = await tx.one<{ day: Day | null }>(sql`
    select max(starts_on) as day from project_appointment
    where project_id = ${projectId} and type = 'SURVEY' and state = 'COMPLETED'`);
  return row?.day ?? undefined;
}
