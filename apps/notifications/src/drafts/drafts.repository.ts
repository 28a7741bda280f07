import type { draftView } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { instantText } from '../instant.row';
import { draftErrors } from './draft.errors';

type Draft = z.output<typeof draftView>;

const keptDays = 7;
const fresh = sql`saved_at > clock_timestamp() - make_interval(days => ${keptDays})`;
const columns = sql`id, content, ${instantText(sql`saved_at`)} as "savedAt",
  ${instantText(sql`saved_at + make_interval(days => ${keptDays})`)} as "keptUntil"`;

/** What users have begun to write: each sees their own, for seven days after the last change. */
@Injectable()
export class Drafts {
  constructor(private readonly db: Db) {}

  find(userId: string): Promise<Draft[]> {
    return this.db.query<Draft>(sql`
      select ${columns} from email_draft where user_id = ${userId} and ${fresh} order by saved_at desc, id limit 50`);
  }

  /** Whoever keeps a draft clears away those that are too old, of everybody. Refuses an id that somebody else uses. */
  async save(userId: string, id: string, content: Draft['content']): Promise<Draft> {
    return this.db.transaction(async (tx) => {
      await tx.execute(sql`delete from email_draft where not (${fresh})`);
      const draft = await tx.one<Draft>(sql`
        insert into email_draft (id, user_id, content) values (${id}, ${userId}, ${sql.json(content)})
        on conflict (id) do update set content = excluded.content, saved_at = clock_timestamp()
        where email_draft.user_id = ${userId} returning ${columns}`);
      if (!draft) throw draftErrors.notFound(id);
      return draft;
    });
  }

  async remove(userId: string, id: string): Promise<void> {
    const removed = await this.db.execute(
      sql`delete from email_draft where id = ${id} and user_id = ${userId}`,
    );
    if (removed === 0) throw draftErrors.notFound(id);
  }
}
