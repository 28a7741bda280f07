import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { KeptPlans } from './kept-plans';
import type { SqlFragment } from './sql';
import type { Tx } from './tx';

/** A transaction on its connection, between `begin` and `end`. */
export class LiveTx implements Tx {
  private readonly hooks: (() => void)[] = [];
  private lastQuery: Promise<unknown> = Promise.resolve();
  private over = false;

  constructor(
    private readonly client: PoolClient,
    private readonly plans: KeptPlans,
  ) {}

  async query<R>(query: SqlFragment): Promise<R[]> {
    return (await this.run(query)).rows as R[];
  }

  async one<R>(query: SqlFragment): Promise<R | undefined> {
    return onlyRow(await this.query<R>(query));
  }

  async execute(query: SqlFragment): Promise<number> {
    return (await this.run(query)).rowCount ?? 0;
  }

  afterCommit(hook: () => void): void {
    this.assertOpen();
    this.hooks.push(hook);
  }

  async part<T>(work: (part: Tx) => Promise<T>): Promise<T> {
    this.assertOpen();
    await this.lastQuery;
    await this.client.query('savepoint part');
    const part = new LiveTx(this.client, this.plans);
    try {
      const result = await work(part);
      const hooks = await part.end();
      await this.client.query('release savepoint part');
      this.hooks.push(...hooks);
      return result;
    } catch (error) {
      await part.end();
      await this.client.query('rollback to savepoint part; release savepoint part');
      throw error;
    }
  }

  /** Refuses further queries, waits for those under way and gives the hooks to run if the commit succeeds. */
  async end(): Promise<readonly (() => void)[]> {
    this.over = true;
    await this.lastQuery;
    return this.hooks;
  }

  private run(query: SqlFragment): Promise<QueryResult<QueryResultRow>> {
    this.assertOpen();
    const statement = this.plans.statementOf(query);
    const result = this.lastQuery.then(() => this.client.query(statement));
    this.lastQuery = result.catch(() => undefined);
    return result;
  }

  private assertOpen(): void {
    if (this.over) throw new Error('this transaction is over: a promise inside it was not awaited');
  }
}

export function onlyRow<R>(rows: readonly R[]): R | undefined {
  if (rows.length > 1) throw new Error(`expected one row at most, got ${rows.length}`);
  return rows[0];
}
