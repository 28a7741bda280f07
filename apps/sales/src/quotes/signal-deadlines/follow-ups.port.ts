import { Clock } from '@comptoir/kernel';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../history/history.port';
import { ProjectStages } from '../../projects/project-stages.port';

/** Projects whose quotes have come to nothing: somebody is to ask the customer. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly stages: ProjectStages,
    private readonly clock: Clock,
  ) {}

  /** Moves those in which no quote is signed or can be signed any more; `ended` ends in this transaction. */
  async heed(
    tx: Tx,
    projectIds: readonly string[],
    actor: Actor,
    ended: readonly string[] = [],
  ): Promise<void> {
    for (const projectId of await this.without(tx, projectIds, ended)) {
      await this.stages.lock(tx, [projectId]);
      const [still] = await this.without(tx, [projectId], ended);
      if (still) await this.stages.advance(tx, projectId, 'quotesOver', actor);
    }
  }

  private async without(tx: Tx, projectIds: readonly string[], ended: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(sql`
      select p.id from project p join store st on st.id = p.store_id
      where p.id = any(${projectIds}::uuid[]) and p.stage = 'AWAITING_QUOTE_APPROVAL' and not exists (
        select from quote h join quote_state s on s.quote_id = h.id
        where h.project_id = p.id and h.id <> all(${ended}::uuid[]) and (s.status = 'SIGNED' or (s.status = 'SENT'
          and (s.expiry_date is null or s.expiry_date >= (${this.clock.now()}::timestamptz at time zone st.time_zone)::date))))
      order by p.id`);
    return rows.map(({ id }) => id);
  }
}
