import { Client, type QueryResult, type QueryResultRow } from 'pg';

/** Any constant will do: the lock lives inside one service's database. */
const lockKey = 4_703_913;

/**
 * The session that makes one relay the leader. The lock belongs to the connection, and the leader reads and marks
 * the outbox through that same connection: when it dies, leadership and the power to act end in the same instant,
 * on both sides, with no lease to time out.
 */
export class LeaderSession {
  private dead = false;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly client: Client,
    private readonly whenDead: () => void,
  ) {
    client.on('error', () => this.die());
    client.on('end', () => this.die());
  }

  /** Connects and tries to lock; undefined when another relay leads. Rejects when the database is away. */
  static async tryToLead(databaseUrl: string, whenDead: () => void): Promise<LeaderSession | undefined> {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: 'comptoir relay',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      statement_timeout: 30_000,
    });
    const session = new LeaderSession(client, whenDead);
    await client.connect();
    const [row] = await session.query<{ leads: boolean }>('select pg_try_advisory_lock($1) as leads', [
      lockKey,
    ]);
    if (row?.leads) return session;
    await session.end();
    return undefined;
  }

  get alive(): boolean {
    return !this.dead;
  }

  async query<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.inTurn<R>(text, values)).rows;
  }

  async execute(text: string, values: unknown[] = []): Promise<number> {
    return (await this.inTurn(text, values)).rowCount ?? 0;
  }

  async end(): Promise<void> {
    this.dead = true;
    await this.client.end().catch(() => undefined);
  }

  /** One statement at a time, in the order of the calls: several lanes share the session. */
  private inTurn<R extends QueryResultRow>(text: string, values: unknown[]): Promise<QueryResult<R>> {
    const result = this.last.then(() => this.client.query<R>(text, values));
    this.last = result.catch(() => undefined);
    return result;
  }

  private die(): void {
    if (this.dead) return;
    this.dead = true;
    this.whenDead();
  }
}
