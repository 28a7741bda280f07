import { projectChangedV1 } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import { Project, type ProjectState } from './project';
import { ProjectChanges } from './project-changes.port';
import { projectErrors } from './project.errors';

interface Deed {
  readonly actor: Actor;
  readonly action: 'project.opened' | 'project.moved';
}

@Injectable()
export class ProjectRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly changes: ProjectChanges,
  ) {}

  /** The project, locked until the transaction ends. */
  async forQuote(tx: Tx, id: string): Promise<Project> {
    const state = await tx.one<ProjectState>(sql`select ${columns} from project where id = ${id} for no key update`);
    if (!state) throw projectErrors.notFound(id);
    return new Project(state);
  }

  /** Keeps a new project. False when it exists already: the request was a repetition. */
  async add(tx: Tx, project: Project, actor: Actor): Promise<boolean> {
    const { facts } = project;
    const written = await tx.execute(sql`
      insert into project (id, number, label, store_id, customer_id, salesperson_id, back_office_id, front_desk_id,
        installer_id, created_on, stage, activity, hold, hold_reason)
      values (${facts.id}, ${facts.number}, ${facts.label}, ${facts.storeId}, ${facts.customerId}, ${facts.salespersonId},
        ${facts.backOfficeId}, ${facts.frontDeskId}, ${facts.installerId}, ${facts.createdOn}, ${facts.stage},
        ${facts.activity}, ${facts.hold}, ${facts.holdReason})
      on conflict (id) do nothing`);
    if (written === 0) return false;
    await this.tell(tx, { ...facts, version: 1 }, { actor, action: 'project.opened' });
    return true;
  }

  /** Keeps the stage of a project that this transaction has locked, and tells of it. */
  async save(tx: Tx, project: Project, deed: Deed): Promise<void> {
    const { id, stage, version } = project.facts;
    await tx.execute(sql`update project set version = version + 1, stage = ${stage} where id = ${id}`);
    await this.changes.tell(tx, [id]);
    await this.tell(tx, { ...project.facts, version: version + 1 }, deed);
  }

  private async tell(tx: Tx, facts: ProjectState, { actor, action }: Deed): Promise<void> {
    const { id, version, storeId, number, stage } = facts;
    await this.outbox.announce(tx, projectChangedV1, { id, version, storeId, data: { ...facts, projectId: id } });
    await this.history.write(tx, [
      { actor, action, aggregateId: id, aggregateVersion: version, projectId: id, storeId, facts: { number, stage } },
    ]);
  }
}

const columns = sql`id, version, number, label, store_id as "storeId", customer_id as "customerId",
  salesperson_id as "salespersonId", back_office_id as "backOfficeId", front_desk_id as "frontDeskId",
  installer_id as "installerId", created_on as "createdOn", stage, activity, hold, hold_reason as "holdReason"`;
