import { sql, type Queryable, type SqlFragment } from '@comptoir/persistence';

export type DeadLetterStatus = 'dead' | 'replaying' | 'replayed' | 'discarded';

export interface DeadLetter {
  readonly id: string;
  /** The reaction that could not do it; the durable, for a message that could not even be read. */
  readonly consumer: string;
  readonly messageId: string;
  readonly subject: string;
  readonly errorClass: string;
  readonly errorMessage: string;
  readonly fingerprint: string;
  readonly attempts: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly status: DeadLetterStatus;
  readonly resolvedBy: string | null;
  readonly reason: string | null;
}

export interface DeadLetterDetail extends DeadLetter {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Dead letters of one cause: same reaction, same error apart from ids and numbers. */
export interface DeadLetterGroup {
  readonly fingerprint: string;
  readonly consumer: string;
  readonly errorClass: string;
  readonly example: string;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Which open dead letters: one, those of one cause, or all. */
export type DeadLetterChoice =
  { readonly id: string } | { readonly fingerprint: string } | { readonly all: true };

const open = sql`status = 'dead'`;
const columns = sql`
  id, consumer, message_id as "messageId", subject, error_class as "errorClass", error_message as "errorMessage",
  error_fingerprint as fingerprint, attempts, first_at as "firstAt", last_at as "lastAt", status,
  resolved_by as "resolvedBy", reason`;

/**
 * What a service could not handle, kept in its own database until somebody decides. Nothing leaves it by itself,
 * and what is decided is kept with who and why.
 */
export class DeadLetters {
  constructor(private readonly db: Queryable) {}

  list({ status = 'dead', limit = 100 }: { status?: DeadLetterStatus; limit?: number } = {}): Promise<
    DeadLetter[]
  > {
    return this.db.query(
      sql`select ${columns} from dead_letter where status = ${status} order by last_at desc, id limit ${limit}`,
    );
  }

  groups(): Promise<DeadLetterGroup[]> {
    return this.db.query(sql`
      select error_fingerprint as fingerprint, consumer, error_class as "errorClass", min(error_message) as example,
             count(*)::int as count, min(first_at) as "firstAt", max(last_at) as "lastAt"
      from dead_letter where ${open} group by 1, 2, 3 order by count desc, fingerprint`);
  }

  show(id: string): Promise<DeadLetterDetail | undefined> {
    return this.db.one(sql`
      select ${columns}, headers, convert_from(body, 'utf8') as body from dead_letter where id = ${id}`);
  }

  async count(choice: DeadLetterChoice): Promise<number> {
    const row = await this.db.one<{ count: number }>(
      sql`select count(*)::int as count from dead_letter where ${open} and ${chosen(choice)}`,
    );
    return row?.count ?? 0;
  }

  /**
   * Marks them to be handled again: the running service takes them within seconds, through the same handler, with
   * the same message id. What fails again is dead again. Returns how many were marked.
   */
  replay(choice: DeadLetterChoice, by: string): Promise<number> {
    return this.db.execute(sql`
      update dead_letter set status = 'replaying', resolved_by = ${by} where ${open} and ${chosen(choice)}`);
  }

  /** Gives them up for good; the row stays, with the reason. Returns how many were discarded. */
  discard(choice: DeadLetterChoice, by: string, reason: string): Promise<number> {
    if (!reason.trim()) throw new Error('A discarded dead letter needs a reason');
    return this.db.execute(sql`
      update dead_letter
      set status = 'discarded', resolved_by = ${by}, resolved_at = clock_timestamp(), reason = ${reason}
      where ${open} and ${chosen(choice)}`);
  }
}

function chosen(choice: DeadLetterChoice): SqlFragment {
  if ('id' in choice) return sql`id = ${choice.id}`;
  if ('fingerprint' in choice) return sql`error_fingerprint = ${choice.fingerprint}`;
  return sql`true`;
}
