import { Clock } from '@comptoir/kernel';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** Who did it: a caller, or the service itself where nobody asked. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
}

/** Sales itself, where a rule of its own moves things on. */
export const itself: Actor = { userId: 'service:sales', name: 'sales' };

export interface HistoryEntry {
  readonly actor: Actor;
  /** `<noun>.<what happened>`: `quote.signed`, `project.opened`, `bulk.task`, `email.sent`. */
  readonly action: string;
  readonly aggregateId: string;
  readonly aggregateVersion?: number;
  /** The project that shows this line in its history. */
  readonly projectId?: string;
  readonly storeId?: string | null;
  /** Identifiers, numbers, states: what the screen's sentence needs. Never an e-mail address. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The audit row of each change, written in the transaction of the change. */
@Injectable()
export class History {
  constructor(private readonly clock: Clock) {}

  /** One statement, however many lines. */
  async write(tx: Tx, entries: readonly HistoryEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map((entry) => ({
      id: newId(),
      project_id: entry.projectId ?? null,
      store_id: entry.storeId ?? null,
      actor_id: uuid.test(entry.actor.userId) ? entry.actor.userId : null,
      actor: entry.actor.name,
      action: entry.action,
      aggregate_id: entry.aggregateId,
      aggregate_version: entry.aggregateVersion ?? null,
      facts: entry.facts ?? {},
    }));
    await tx.execute(sql`
      insert into history_line (id, at, project_id, store_id, actor_id, actor, action, aggregate_id, aggregate_version, facts)
      select id, ${this.clock.now()}, project_id, store_id, actor_id, actor, action, aggregate_id, aggregate_version, facts
      from jsonb_to_recordset(${sql.json(rows)}) as line(
        id uuid, project_id uuid, store_id uuid, actor_id uuid, actor text, action text,
        aggregate_id uuid, aggregate_version int, facts jsonb)`);
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
