import type { EmailContent } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** What was ordered, and by whom. */
export interface Ordered {
  readonly content: EmailContent;
  readonly orderedBy: string;
}

/** As many operations as are under way at once, or nearly. */
const remembered = 50;

/** What the e-mails of an operation say: written once, never changed, so that it may be remembered. */
@Injectable()
export class EmailContents {
  private readonly known = new Map<string, Ordered>();

  constructor(private readonly db: Db) {}

  async of(operationId: string): Promise<Ordered> {
    const known = this.known.get(operationId) ?? (await this.read(operationId));
    this.known.delete(operationId);
    this.known.set(operationId, known);
    const [oldest] = this.known.keys();
    if (this.known.size > remembered && oldest !== undefined) this.known.delete(oldest);
    return known;
  }

  private async read(operationId: string): Promise<Ordered> {
    const row = await this.db.one<Ordered>(
      sql`select content, ordered_by as "orderedBy" from email_content where operation_id = ${operationId}`,
    );
    if (!row) throw new Error(`the words of operation ${operationId} are gone`);
    return row;
  }
}
