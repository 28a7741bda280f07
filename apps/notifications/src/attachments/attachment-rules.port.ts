import { documentTypes, type DocumentType, type EmailAudience } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface Rule {
  readonly document: DocumentType;
  readonly audiences: EmailAudience[];
}

/** Who may be sent which paper of their project; what no row allows is denied. */
@Injectable()
export class AttachmentRules {
  constructor(private readonly db: Db) {}

  async all(): Promise<Rule[]> {
    const rows = await this.db.query<Rule>(sql`
      select document, array_agg(audience order by audience) as audiences from attachment_rule group by document`);
    return documentTypes.map(
      (document) => rows.find((rule) => rule.document === document) ?? { document, audiences: [] },
    );
  }

  async allowedTo(audience: EmailAudience): Promise<ReadonlySet<DocumentType>> {
    const rows = await this.db.query<{ document: DocumentType }>(
      sql`select document from attachment_rule where audience = ${audience}`,
    );
    return new Set(rows.map(({ document }) => document));
  }

  async change({ document, audiences }: Rule): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(sql`select pg_advisory_xact_lock(hashtext('attachment-rule'))`);
      await tx.execute(sql`delete from attachment_rule where document = ${document}`);
      await tx.execute(sql`
        insert into attachment_rule (document, audience)
        select distinct ${document}, audience from unnest(${audiences}::text[]) as a(audience)`);
    });
  }
}
