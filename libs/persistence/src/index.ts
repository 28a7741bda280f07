export { sql, SqlFragment } from './sql';
export { centsText, containsPattern } from './sql-helpers';
export { oneOf } from './one-of';
export { Db, type DbHooks } from './db';
export { type Queryable, type Tx, type TransactionOptions } from './tx';
export { dataSourceOf, type Migration } from './data-source';
export { migrate, pendingMigrations, type MigrateOptions } from './migrate';
export {
  isCheckViolation,
  isDatabaseDown,
  isExclusionViolation,
  isRetryable,
  isStatementTimeout,
  isUniqueViolation,
} from './database-errors';
export { storeScope, type Scope } from './scope';
export { cursorCodec, type Cursor, type CursorCodec } from './cursor';
export { keysetOf, type Keyset, type KeysetRow, type Page } from './keyset';
export { keysetOrder } from './keyset-sql';
export { containsWord, containsWords, phoneDigits, searchWords } from './search-words';
export { sortsOf, type Sort, type SortColumn, type Sorts } from './sort';
export { wrongSums, type Counter } from './counter';
export { ChangeCounter } from './change-counter';
export { newId } from './new-id';
export { FileParts } from './file-parts';
