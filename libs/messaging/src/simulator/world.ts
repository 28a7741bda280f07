import type { OutboxRow, OutboxStore } from '../relay/outbox-store';

/** What guards against what. The simulator can switch each off, to show that the checker then finds the damage. */
export interface Protections {
  /** Messages carry their id, and the stream keeps each once. */
  readonly messageIds: boolean;
  /** An aggregate stops at its first failure. */
  readonly order: boolean;
  /** Stream and outbox are compared on every connection. */
  readonly comparison: boolean;
  /** A position given away twice is noticed. */
  readonly reuse: boolean;
  /** The inbox remembers what was done, in the transaction of the effect. */
  readonly inbox: boolean;
  /** A consumer acknowledges after its commit. */
  readonly ackAfterCommit: boolean;
}

export const allProtections: Protections = {
  messageIds: true,
  order: true,
  comparison: true,
  reuse: true,
  inbox: true,
  ackAfterCommit: true,
};

/** The process died here. */
export class Crash extends Error {}

export interface SimulatedRow extends OutboxRow {
  committed: boolean;
  position?: number;
}

export interface Kept {
  readonly row: OutboxRow;
  readonly position: number;
}

export type Fate = 'kept' | 'dropped' | 'reply-lost' | 'late' | 'refused';

/** The database of the announcing service: rows become visible at commit, in another order than they are numbered. */
export class AnnouncerDatabase {
  readonly rows: SimulatedRow[] = [];
  private readonly known = new Map<string, string>();
  private readonly versions = new Map<string, number>();
  private readonly locked = new Set<string>();

  /** Takes the aggregate's row lock, its next version and the next number; not visible before `commit`. */
  begin(aggregate: string): SimulatedRow | undefined {
    if (this.locked.has(aggregate)) return undefined;
    this.locked.add(aggregate);
    const seq = this.rows.length + 1;
    const row: SimulatedRow = {
      seq: String(seq),
      id: `message-${seq}`,
      epoch: 1,
      agg_type: 'counter',
      agg_id: aggregate,
      agg_ver: String((this.versions.get(aggregate) ?? 0) + 1),
      type: 'comptoir.sales.counter.counted.v1',
      subject: `evt.sales.v1.counter.counted.${aggregate}`,
      data: '{"value":1}',
      headers: {},
      created_at: new Date(0),
      committed: false,
    };
    this.rows.push(row);
    return row;
  }

  commit(row: SimulatedRow): void {
    row.committed = true;
    this.versions.set(row.agg_id, Number(row.agg_ver));
    this.locked.delete(row.agg_id);
  }

  rollback(row: SimulatedRow): void {
    this.locked.delete(row.agg_id);
  }

  /** The outbox as one leader sees it; `step` is asked before every statement and may kill it. */
  store(leader: { alive: boolean }, step: () => void, { order, reuse }: Protections): OutboxStore {
    const rows = () => {
      step();
      if (!leader.alive) throw new Crash('the session is dead');
      return this.rows;
    };
    const marked = () =>
      rows().filter((row): row is SimulatedRow & { position: number } => row.position !== undefined);
    return {
      get alive() {
        return leader.alive;
      },
      pending: async (_, limit) => {
        const waiting = rows().filter((row) => row.committed && row.position === undefined);
        return waiting.slice(0, limit).map((row) => (order ? { ...row } : { ...row, agg_id: row.id }));
      },
      markPublished: async (done) => {
        const all = rows();
        for (const { seq, position } of done) (all[Number(seq) - 1] as SimulatedRow).position = position;
      },
      markFailed: async () => void rows(),
      unpublishFrom: async (_, position) => {
        const lost = marked().filter((row) => row.position >= position);
        for (const row of lost) (row as SimulatedRow).position = undefined;
        return lost.length;
      },
      furthest: async () => (reuse ? Math.max(0, ...marked().map((row) => row.position)) : 0),
      firstClaimed: async (_, positions) => {
        const claimed = marked()
          .map((row) => row.position)
          .filter((position) => positions.includes(position));
        return reuse && claimed.length > 0 ? Math.min(...claimed) : undefined;
      },
      createdAsKnown: async (stream) => (rows(), this.known.get(stream)),
      remember: async (stream, created) => void (rows(), this.known.set(stream, created)),
    };
  }
}

/** One stream of a broker that may lose replies, messages, its tail, or everything. */
export class SimulatedBroker {
  kept: Kept[] = [];
  created = 0;
  connections = 1;
  /** Published, not arrived, and still able to arrive. */
  readonly flying: OutboxRow[] = [];
  private copy: Kept[] = [];
  private copyCreated = 0;

  constructor(private readonly protections: Protections) {}

  /** Keeps a message, once by its id. */
  take(row: OutboxRow): { seq: number; duplicate: boolean } {
    const already = this.protections.messageIds && this.kept.find((one) => one.row.id === row.id);
    if (already) return { seq: already.position, duplicate: true };
    const position = (this.kept.at(-1)?.position ?? 0) + 1;
    this.kept.push({ row, position });
    return { seq: position, duplicate: false };
  }

  land(): void {
    for (const row of this.flying.splice(0)) this.take(row);
  }

  copyStore(): void {
    this.copy = [...this.kept];
    this.copyCreated = this.created;
  }

  /** Comes back with an older store. */
  restore(): void {
    this.kept = [...this.copy];
    this.created = this.copyCreated;
    this.connections++;
  }

  /** Comes back with nothing; streams are provisioned anew. */
  wipe(): void {
    this.created = ++SimulatedBroker.births;
    this.kept = [];
    this.connections++;
  }

  private static births = 0;
}
