export interface OutboxRow {
  readonly seq: string;
  readonly id: string;
  readonly epoch: number;
  readonly agg_type: string;
  readonly agg_id: string;
  readonly agg_ver: string | null;
  readonly type: string;
  readonly subject: string;
  readonly data: string;
  readonly headers: {
    traceparent?: string;
    causationId?: string;
    storeId?: string;
    operationId?: string;
    /** Of the service that said it first, where this one only passes it on. */
    id?: string;
    source?: string;
    time?: string;
  };
  readonly created_at: Date;
}

export interface Published {
  readonly seq: string;
  readonly position: number;
}

/** The outbox as its leading relay sees it. Rejects everything once the leadership is lost. */
export interface OutboxStore {
  readonly alive: boolean;
  /**
   * What waits for this stream, oldest first. Never "after the last one seen": transactions commit in another
   * order than they took their numbers, and what was skipped once would be lost.
   */
  pending(stream: string, limit: number): Promise<OutboxRow[]>;
  markPublished(rows: readonly Published[]): Promise<void>;
  markFailed(seqs: readonly string[], error: string): Promise<void>;
  /** Marks everything published at or after this position as unpublished. Returns how many rows. */
  unpublishFrom(stream: string, position: number): Promise<number>;
  /** The furthest position of the stream that this outbox knows to be taken; 0 for none. */
  furthest(stream: string): Promise<number>;
  /** The lowest of these positions at which a row is marked to be. */
  firstClaimed(stream: string, positions: readonly number[]): Promise<number | undefined>;
  /** When the stream that we knew was created; undefined before the first look. */
  createdAsKnown(stream: string): Promise<string | undefined>;
  remember(stream: string, created: string): Promise<void>;
}
