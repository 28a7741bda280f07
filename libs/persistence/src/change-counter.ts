import type { Counter } from './counter';
import type { Db } from './db';
import { sql, type SqlFragment } from './sql';
import type { Tx } from './tx';

/** A store with fewer changes than that is left alone: they cost a reader nothing. */
const worthFolding = 100;

/** Names of the database, as constants of the program. */
interface Names {
  readonly name: string;
  /** The counter's table: `dimensions`, `count`, `amounts` and `folded`. */
  readonly table: SqlFragment;
  /** The table that is counted, with columns of the same names. */
  readonly of: SqlFragment;
  /** Which of its rows; all unless told. */
  readonly only?: SqlFragment;
  /** The dimension that is the store. */
  readonly store: SqlFragment;
  /** What rows are told apart by, the store among it. */
  readonly dimensions: SqlFragment;
  readonly amounts: readonly SqlFragment[];
}

/**
 * Counters that the counted table's own triggers write, as rows that say what changed: no writer waits for another. Here
 * they are added up now and then, so that reading them stays cheap, and counted anew when somebody asks for it.
 */
export class ChangeCounter implements Counter {
  readonly name: string;
  readonly kept: SqlFragment;
  readonly recounted: SqlFragment;

  constructor(private readonly names: Names) {
    const { name, table, of, only = sql`true`, dimensions, amounts } = names;
    this.name = name;
    this.kept = this.addedUp(table);
    const sums = amounts.map((each) => sql`sum(${each})::bigint as ${each}`);
    this.recounted = sql`select ${dimensions}, ${sql.join([sql`count(*) as count`, ...sums])} from ${of} where ${only}
      group by ${dimensions}`;
  }

  /**
   * How many stores were folded. Whoever reads meanwhile sees the sums before or after, never half of it; two who fold
   * at once do no harm, for each moves only the rows that it deleted.
   */
  async fold(db: Db, atLeast = worthFolding): Promise<number> {
    const { table, store } = this.names;
    const stores = await db.query<{ id: string }>(sql`
      select ${store} as id from ${table} where not folded group by 1 having count(*) >= ${atLeast}`);
    for (const { id } of stores)
      await db.execute(sql`
        with moved as (delete from ${table} where ${store} = ${id} returning *)
        ${this.keeping(this.addedUp(sql`moved`))}`);
    return stores.length;
  }

  /** Counts everything again; what the counter then says was true at one instant. Writers wait for it, as does `fold`. */
  async rebuild(tx: Tx): Promise<void> {
    const { table, of } = this.names;
    await tx.execute(sql`lock table ${of} in share row exclusive mode`);
    await tx.execute(sql`lock table ${table} in exclusive mode`);
    await tx.execute(sql`delete from ${table}`);
    await tx.execute(this.keeping(this.recounted));
  }

  /** The sums of its own rows, less those that come to nothing. */
  private addedUp(rows: SqlFragment): SqlFragment {
    const { dimensions, amounts } = this.names;
    const all = [sql`count`, ...amounts];
    const sums = sql.join(all.map((each) => sql`sum(${each})::bigint as ${each}`));
    const anything = sql.or(all.map((each) => sql`sum(${each}) <> 0`));
    return sql`select ${dimensions}, ${sums} from ${rows} group by ${dimensions} having ${anything}`;
  }

  private keeping(sums: SqlFragment): SqlFragment {
    const { table, dimensions, amounts } = this.names;
    return sql`insert into ${table} (${dimensions}, ${sql.join([sql`count`, ...amounts])}, folded)
      select *, true from (${sums}) sums`;
  }
}
