import { Client, type Pool, type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { urlOf } from './data-source';
import { isRetryable } from './database-errors';
import { KeptPlans } from './kept-plans';
import { LiveTx, onlyRow } from './live-tx';
import type { SqlFragment } from './sql';
import type { Queryable, TransactionOptions, Tx } from './tx';

export interface DbHooks {
  /** Told of an after-commit hook that threw. Default: a process warning. */
  readonly onHookError?: (error: unknown) => void;
}

const attempts = 4; // the first and three retries

/** One service's own database. */
export class Db implements Queryable {
  private readonly plans = new KeptPlans();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly hooks: DbHooks,
  ) {}

  /** Connects (unless the data source already is); rejects when the server does not answer within 5 s. */
  static async open(dataSource: DataSource, hooks: DbHooks = {}): Promise<Db> {
    if (!dataSource.isInitialized) await dataSource.initialize();
    return new Db(dataSource, hooks);
  }

  /**
   * The pool itself, for what needs a whole connection for a while (COPY, streaming). Give connections
   * back, and listen to their `error` event meanwhile.
   */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async query<R>(query: SqlFragment): Promise<R[]> {
    return (await this.pool.query(this.plans.statementOf(query))).rows as R[];
  }

  async one<R>(query: SqlFragment): Promise<R | undefined> {
    return onlyRow(await this.query<R>(query));
  }

  async execute(query: SqlFragment): Promise<number> {
    return (await this.pool.query(this.plans.statementOf(query))).rowCount ?? 0;
  }

  /**
   * Runs `work` in one transaction and commits what it did, or nothing of it.
   *
   * A deadlock or serialization failure rolls back and runs `work` again, up to three times: inside it
   * do only what a rollback undoes, and read again what you decide on. Do not open a transaction inside
   * another: the pool may have no connection left for it. When the connection breaks during the commit
   * itself the error says so, and whether it took effect is unknown.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work, options);
      } catch (error) {
        if (!isRetryable(error) || attempt === attempts) throw error;
        await pauseBefore(attempt);
      }
    }
  }

  /**
   * A connection outside the pool, for session locks and other long holds. The caller ends it and
   * listens to its `error` event. `purpose` shows in `pg_stat_activity`.
   */
  async connectAlone(purpose: string): Promise<Client> {
    const connectionString = urlOf(this.dataSource);
    const client = new Client({
      connectionString,
      application_name: `${purpose}`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    await client.connect();
    return client;
  }

  /** Waits for the queries under way and closes every connection of the pool. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
    const client = await this.pool.connect();
    const tx = new LiveTx(client, this.plans);
    let broken: Error | undefined;
    const noteLoss = (error: Error) => (broken = error); // else a lost server would end the process
    client.on('error', noteLoss);
    try {
      await begin(client, options);
      const result = await work(tx);
      const hooks = await tx.end();
      await commit(client);
      this.runHooks(hooks);
      return result;
    } catch (error) {
      await tx.end();
      broken ??= await rollBack(client);
      throw error;
    } finally {
      client.off('error', noteLoss);
      client.release(broken);
    }
  }

  private runHooks(hooks: readonly (() => void)[]): void {
    const { onHookError = warn } = this.hooks;
    for (const hook of hooks) {
      try {
        hook();
      } catch (error) {
        onHookError(error);
      }
    }
  }
}

async function begin(
  client: PoolClient,
  { isolation, readOnly, statementTimeoutMs }: TransactionOptions,
): Promise<void> {
  await client.query(`begin isolation level ${isolation ?? 'read committed'}${readOnly ? ' read only' : ''}`);
  if (statementTimeoutMs !== undefined) {
    await client.query(`select set_config('statement_timeout', $1, true)`, [
      String(Math.ceil(statementTimeoutMs)),
    ]);
  }
}

/** A statement that failed and was caught dooms its transaction: PostgreSQL then answers `ROLLBACK` here. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('nothing was committed: an earlier statement had failed and its error was swallowed');
}

/** Gives the error that makes the connection unfit for further use, if any. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function pauseBefore(attempt: number): Promise<void> {
  const ms = 10 * 2 ** attempt * (0.5 + Math.random());
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function warn(error: unknown): void {
  process.emitWarning(`an after-commit hook threw: ${String(error)}`);
}
