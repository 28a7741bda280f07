import type { SalesPaper } from '@comptoir/contracts';
import { sql, type Scope } from '@comptoir/persistence';
import { paperColumns, paperItemOf, type PaperRow } from '../lists/paper-item';

interface SalesPaperRow extends PaperRow {
  readonly status: string;
}

/** What a row of any kind shows. */
export function shownPapers(margins: Scope | undefined) {
  return { columns: sql`${paperColumns(margins)}, s.status`, itemOf };
}

/** Each kind has its own states: the row's are those of its type. */
function itemOf(row: SalesPaperRow & { readonly type: string }): SalesPaper {
  return Object.assign(paperItemOf(row), { type: row.type, status: row.status }) as SalesPaper;
}
