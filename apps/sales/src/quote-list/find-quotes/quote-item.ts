import type { QuoteListItem, Successor } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { sql, type Scope } from '@comptoir/persistence';
import type { ListView, Shown } from '../../lists/document-list';
import { paperColumns, paperItemOf, type PaperRow } from '../../lists/paper-item';
import { successorsColumn } from '../successors-column';
import { daysLeftColumn, validityColumn } from '../quote.predicates';

interface QuoteRow extends PaperRow {
  readonly expiry_date: Day | null;
  readonly signed_on: Day | null;
  readonly days_left: number | null;
  readonly status: QuoteListItem['status'];
  readonly validity: QuoteListItem['validity'];
  readonly last_reminded_on: Day | null;
  readonly successors: Successor[] | null;
}

export function shownQuotes(view: ListView, margins: Scope | undefined): Shown<QuoteRow, QuoteListItem> {
  return {
    columns: sql`${paperColumns(margins)}, s.expiry_date, s.signed_on, ${daysLeftColumn(view)} as days_left,
      s.status, ${validityColumn(view)} as validity, s.last_reminded_on,
      case when s.carry_over <> 'NONE' then ${successorsColumn} end as successors`,
    itemOf: (row) =>
      Object.assign(paperItemOf(row), {
        expiryDate: row.expiry_date,
        signedOn: row.signed_on,
        daysLeft: row.days_left,
        status: row.status,
        validity: row.validity,
        lastRemindedOn: row.last_reminded_on,
        successors: row.successors ?? undefined,
      }),
  };
}
