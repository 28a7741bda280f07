import type { SqlFragment } from './sql';

/** What both the database and a transaction can do. Take this where either will do. */
export interface Queryable {
  query<R>(query: SqlFragment): Promise<R[]>;
  /** The only row, or undefined. Several rows are a bug of the query, and throw. */
  one<R>(query: SqlFragment): Promise<R | undefined>;
  /** Runs a statement and tells how many rows it touched. */
  execute(query: SqlFragment): Promise<number>;
}

/**
 * One transaction. It commits when the work returns and is rolled back on any throw; used after
 * that, it throws. Queries on it run one after the other, in the order in which they were asked.
 */
export interface Tx extends Queryable {
  /**
   * Runs `hook` once the commit is certain; never after a rollback, and once even if the work was
   * retried. What it promises must be repairable: a crash between commit and hook loses it. It should
   * not throw; if it does, the transaction stands and the error goes to the hooks' `onHookError`.
   */
  afterCommit(hook: () => void): void;
  /**
   * Runs `work` as a part of this transaction: what it throws undoes the part, hooks included, and nothing else, and the
   * transaction goes on. While a part runs, only the part may be used. A deadlock or a lost connection concerns the
   * whole: let it through.
   */
  part<T>(work: (part: Tx) => Promise<T>): Promise<T>;
}

export interface TransactionOptions {
  /** Default `read committed`. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** Replaces the session's statement timeout inside this transaction. */
  readonly statementTimeoutMs?: number;
}
