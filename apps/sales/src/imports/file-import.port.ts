import type { Columns, Sheet } from '@comptoir/sheets';
import type { Scope, Tx } from '@comptoir/persistence';
import type { Actor } from '../history/history.port';
import type { Entry, Outcome } from './entry';

/** One kind of file: its columns, what its rows mean, and who keeps it. */
export interface FileImport<C extends Columns = Columns, T = unknown> {
  readonly columns: C;
  /** Finds what the rows name, blames those that cannot be taken over, and gives the others. */
  read(sheet: Sheet<C>, scope: Scope): Promise<Entry<T>[]>;
  /** Writes what is new or may still change, and says for each, in order, what became of it. */
  take(tx: Tx, values: readonly T[], doing: Doing): Promise<Outcome[]>;
}

export interface Doing {
  readonly actor: Actor;
  /** Puts off to the end of the transaction what locks rows that everybody needs. */
  later(work: () => Promise<void>): void;
}
