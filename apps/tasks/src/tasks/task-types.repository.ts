import type { findTaskTypes, ResponseOf } from '@comptoir/contracts';
import { Db, isUniqueViolation, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { taskErrors } from './task.errors';

export type TaskTypeView = ResponseOf<typeof findTaskTypes>['items'][number];

const columns = sql`code, json_build_object('fr', label_fr, 'en', label_en) as label, position, active, version`;

/** What tasks can be: data that the administrators of the house edit. */
@Injectable()
export class TaskTypes {
  constructor(private readonly db: Db) {}

  /** In their order; those that are not offered any more only where all are wanted. */
  all(inactiveToo: boolean): Promise<TaskTypeView[]> {
    const shown = inactiveToo ? sql`true` : sql`active`;
    return this.db.query<TaskTypeView>(
      sql`select ${columns} from task_type where ${shown} order by position, code`,
    );
  }

  /** Refuses a type that does not exist, or is not offered any more. */
  async assertOffered(code: string): Promise<void> {
    const known = await this.db.one(sql`select from task_type where code = ${code} and active`);
    if (!known) throw taskErrors.unknownType(code);
  }

  async add({ code, label, position, active }: Omit<TaskTypeView, 'version'>): Promise<void> {
    try {
      await this.db.execute(sql`
        insert into task_type (code, label_fr, label_en, position, active)
        values (${code}, ${label.fr}, ${label.en}, ${position}, ${active})`);
    } catch (error) {
      throw isUniqueViolation(error) ? taskErrors.typeExists(code) : error;
    }
  }

  /** Refuses what does not exist or was changed since the version that was seen. */
  async change({ code, label, position, active, version }: TaskTypeView): Promise<void> {
    const changed = await this.db.execute(sql`
      update task_type set label_fr = ${label.fr}, label_en = ${label.en}, position = ${position}, active = ${active},
        version = version + 1
      where code = ${code} and version = ${version}`);
    if (changed > 0) return;
    const [current] = await this.db.query<{ version: number }>(
      sql`select version from task_type where code = ${code}`,
    );
    throw current ? taskErrors.typeStale(code, current.version) : taskErrors.typeNotFound(code);
  }
}
