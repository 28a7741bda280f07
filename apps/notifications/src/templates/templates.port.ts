import type { TemplateView } from '@comptoir/contracts';
import {
  Db,
  isUniqueViolation,
  sql,
  storeScope,
  type Queryable,
  type Scope,
  type Tx,
} from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { instantText } from '../instant.row';
import type { TemplateText } from './template';
import { templateErrors } from './template.errors';

export type TemplateRow = Omit<TemplateView, 'may'>;
interface NewTemplate extends TemplateText {
  readonly id: string;
  readonly kind: TemplateRow['kind'];
  readonly storeId: string | null;
  readonly language: TemplateRow['language'];
  readonly name: string;
}

const columns = sql`t.id, t.version, t.kind, t.store_id as "storeId", t.language, t.name, t.format, t.subject, t.body,
  v.changed_by as "changedBy", ${instantText(sql`v.changed_at`)} as "changedAt"`;
/** What a composer takes off around words. */
const blank = ' \t\r\n';
const templates = sql`template t join template_version v on v.template_id = t.id and v.version = t.version`;

/** The words of messages; each change is a version that stays. */
@Injectable()
export class Templates {
  constructor(private readonly db: Db) {}

  /** Those of the stores in scope, and those of every store. */
  find(
    scope: Scope,
    wanted: { kind?: readonly string[]; language?: readonly string[] },
  ): Promise<TemplateRow[]> {
    const { ownPartyId: _own, ...stores } = scope;
    return this.db.query(sql`
      select ${columns} from ${templates} where ${sql.and([
        sql`t.deleted_at is null`,
        sql`(t.store_id is null or ${storeScope(stores, sql`t.store_id`)})`,
        ...(wanted.kind ? [sql`t.kind = any(${wanted.kind})`] : []),
        ...(wanted.language ? [sql`t.language = any(${wanted.language})`] : []),
      ])} order by t.name, t.id`);
  }

  get(templateId: string, from: Queryable = this.db): Promise<TemplateRow | undefined> {
    return from.one(
      sql`select ${columns} from ${templates} where t.id = ${templateId} and t.deleted_at is null`,
    );
  }

  /** One that this store has: of its own, or of every store. */
  ofStore(templateId: string, storeId: string): Promise<TemplateRow | undefined> {
    return this.db.one(sql`
      select ${columns} from ${templates}
      where t.id = ${templateId} and t.deleted_at is null and (t.store_id is null or t.store_id = ${storeId})`);
  }

  /** Deleted ones too. */
  evenDeleted(templateId: string): Promise<TemplateRow | undefined> {
    return this.db.one(sql`select ${columns} from ${templates} where t.id = ${templateId}`);
  }

  versions(templateId: string) {
    return this.db.query<Omit<TemplateRow, 'id' | 'kind' | 'storeId' | 'language'>>(sql`
      select version, name, format, subject, body, changed_by as "changedBy", ${instantText(sql`changed_at`)} as "changedAt"
      from template_version where template_id = ${templateId} order by version desc`);
  }

  /** What this store has of the same kind and, of messages, of the same name, in every language; itself among them. */
  siblings({ kind, name }: Pick<TemplateRow, 'kind' | 'name'>, storeId: string): Promise<TemplateRow[]> {
    return this.db.query(sql`
      select ${columns} from ${templates}
      where t.kind = ${kind} and (t.kind = 'QUOTE_REMINDER' or t.name = ${name}) and t.deleted_at is null
        and (t.store_id = ${storeId} or t.store_id is null) order by t.id`);
  }

  /** This template, deleted or not, where one of its versions says these very words. */
  saying(templateId: string, { subject, body, format }: TemplateText): Promise<TemplateRow | undefined> {
    return this.db.one(sql`
      select ${columns} from ${templates} where t.id = ${templateId} and exists (
        select from template_version said where said.template_id = t.id and said.format = ${format}
          and said.subject = ${subject} and btrim(said.body, ${blank}::text) = btrim(${body}::text, ${blank}::text))`);
  }

  /** Refuses (`template.exists`) a second reminder of one store and language; a repetition changes nothing. */
  async add(tx: Tx, { id, kind, storeId, language, ...words }: NewTemplate, by: string): Promise<void> {
    const { name, format, subject, body } = words;
    const added = await tx
      .execute(
        sql`
        insert into template (id, kind, store_id, language, name, format, subject, body)
        values (${id}, ${kind}, ${storeId}, ${language}, ${name}, ${format}, ${subject}, ${body}) on conflict (id) do nothing`,
      )
      .catch(whenTaken({ storeId, language }));
    if (added > 0) await this.keepVersion(tx, { id, version: 1, name, format, subject, body, by });
  }

  /** The next version, where `seen` is still the last one. */
  async change(
    tx: Tx,
    template: { id: string; seen: number; name: string; by: string } & TemplateText,
  ): Promise<boolean> {
    const { id, seen, name, format, subject, body } = template;
    const changed = await tx.execute(sql`
      update template set version = version + 1, name = ${name}, format = ${format}, subject = ${subject}, body = ${body}
      where id = ${id} and version = ${seen} and deleted_at is null`);
    if (changed === 0) return false;
    await this.keepVersion(tx, { ...template, version: seen + 1 });
    return true;
  }

  async remove(tx: Tx, templateId: string): Promise<void> {
    await tx.execute(sql`update template set deleted_at = clock_timestamp() where id = ${templateId}`);
  }

  /** Refuses (`template.exists`) where another reminder has taken its place. */
  async restore(tx: Tx, { id, storeId, language }: TemplateRow): Promise<void> {
    await tx
      .execute(sql`update template set deleted_at = null where id = ${id}`)
      .catch(whenTaken({ storeId, language }));
  }

  private async keepVersion(
    tx: Tx,
    {
      id,
      version,
      name,
      format,
      subject,
      body,
      by,
    }: TemplateText & { id: string; version: number; name: string; by: string },
  ): Promise<void> {
    await tx.execute(sql`
      insert into template_version (template_id, version, name, format, subject, body, changed_by)
      values (${id}, ${version}, ${name}, ${format}, ${subject}, ${body}, ${by})`);
  }
}

const whenTaken =
  ({ storeId, language }: Pick<TemplateRow, 'storeId' | 'language'>) =>
  (error: unknown): never => {
    throw isUniqueViolation(error) ? templateErrors.exists(storeId, language) : error;
  };
