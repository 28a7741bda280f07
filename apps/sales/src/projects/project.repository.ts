import type { projectView } from '@comptoir/contracts';
import { Db, sql, storeScope, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../history/history.port';
import { takeNumbers } from '../numbering/numbers.port';
import { Project, type ProjectState } from './project';
import { ProjectChanges } from './project-changes.port';
import { ProjectChronicle } from './project-chronicle.repository';
import { projectErrors } from './project.errors';
import { projectFrom, projectItem, projectState } from './project.row';

type ProjectView = z.output<typeof projectView>;

@Injectable()
export class ProjectRepository {
  constructor(
    private readonly db: Db,
    private readonly changes: ProjectChanges,
    private readonly chronicle: ProjectChronicle,
  ) {}

  /** Refuses (`project.not-found`) what does not exist or lies outside the scope: nobody learns which. */
  async read(id: string, scope: Scope): Promise<ProjectView> {
    const row = await this.db.one<{ project: ProjectView }>(sql`
      select ${projectItem} as project from ${projectFrom}
      where project.id = ${id} and ${storeScope(scope, sql`project.store_id`, sql`project.salesperson_id`)}`);
    if (!row) throw projectErrors.notFound(id);
    return row.project;
  }

  /** The project, locked until the transaction ends. */
  async forQuote(tx: Tx, id: string): Promise<Project> {
    const state = await tx.one<ProjectState>(
      sql`select ${projectState} from project where id = ${id} for no key update`,
    );
    if (!state) throw projectErrors.notFound(id);
    return new Project(state);
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
  async move(tx: Tx, { facts }: Project, actor: Actor): Promise<void> {
    await tx.execute(
      sql`update project set version = version + 1, stage = ${facts.stage} where id = ${facts.id}`,
    );
    await this.changes.tell(tx, [facts.id]);
    await this.chronicle.tell(tx, [{ ...facts, version: facts.version + 1 }], {
      actor,
      action: 'project.moved',
    });
  }
}
