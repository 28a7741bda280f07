import type { ResponseOf, findTemplates } from '@comptoir/contracts';
import { Db, sql, storeScope, type Queryable, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { TemplateText } from './template';

export type TemplateRow = ResponseOf<typeof findTemplates>['items'][number];

const columns = sql`id, version, kind, store_id as "storeId", language, name, subject, body`;

@Injectable()
export class Templates {
  constructor(private readonly db: Db) {}

  /** Those of the stores in scope, and those of no store in particular. */
  find(scope: Scope): Promise<TemplateRow[]> {
    const { ownPartyId: _own, ...stores } = scope;
    return this.db.query(sql`
      select ${columns} from template where store_id is null or ${storeScope(stores, sql`store_id`)} order by name, id`);
  }

  get(templateId: string, from: Queryable = this.db): Promise<TemplateRow | undefined> {
    return from.one(sql`select ${columns} from template where id = ${templateId}`);
  }

  /** The store's own reminder, else everybody's. */
  async reminderOf(storeId: string): Promise<TemplateRow> {
    const [template] = await this.db.query<TemplateRow>(sql`
      select ${columns} from template
      where kind = 'QUOTE_REMINDER' and language = 'fr' and (store_id = ${storeId} or store_id is null)
      order by store_id nulls last limit 1`);
    if (!template) throw new Error('the reminder of every store is gone');
    return template;
  }

  /** The next version, where `seen` is still the last one. */
  async change(
    tx: Tx,
    template: { id: string; seen: number; name: string; by: string } & TemplateText,
  ): Promise<boolean> {
    const { id, seen, name, subject, body, by } = template;
    const changed = await tx.execute(sql`
      update template set version = version + 1, name = ${name}, subject = ${subject}, body = ${body}
      where id = ${id} and version = ${seen}`);
    if (changed === 0) return false;
    await tx.execute(sql`
      insert into template_version (template_id, version, name, subject, body, changed_by)
      values (${id}, ${seen + 1}, ${name}, ${subject}, ${body}, ${by})`);
    return true;
  }
}
