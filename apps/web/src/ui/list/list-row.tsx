import { IconDots } from '@tabler/icons-react';
import { memo, type ReactElement } from 'react';
import type { Language } from '../../lib/words';
import { cellClass, type Column } from './column';
import classes from './list-table.module.css';
import { RowStop } from './row-stop';

interface ListRowProps<Row extends { id: string }> {
  row: Row;
  columns: readonly Column<Row>[];
  selected: boolean;
  tabStop: boolean;
  shown: boolean;
  /** Fields that somebody else has just changed. */
  changed: ReadonlySet<string> | undefined;
  tickName: (row: Row) => string;
  menuName: ((row: Row) => string) | undefined;
  /** Cells format numbers and days: a row is drawn again when the language changes. */
  language: Language;
}

/** One row; drawn again only when it, its tick or its focus changes. The table listens for it. */
export const ListRow = memo(function ListRow<Row extends { id: string }>({
  row,
  columns,
  selected,
  tabStop,
  shown,
  changed,
  tickName,
  menuName,
}: ListRowProps<Row>) {
  return (
    <tr
      data-id={row.id}
      data-selected={selected || undefined}
      data-shown={shown || undefined}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
    >
      <td className={classes.tick}>
        <label className={classes.tickLabel}>
          <input
            type="checkbox"
            className={classes.tickBox}
            tabIndex={-1}
            checked={selected}
            readOnly
            aria-label={tickName(row)}
          />
        </label>
      </td>
      <RowStop value={tabStop}>
        {columns.map((column) => (
          <td
            key={column.key}
            className={cellClass(column)}
            data-changed={
              (changed && (column.fields ?? [column.key]).some((field) => changed.has(field))) || undefined
            }
          >
            {column.render(row)}
          </td>
        ))}
      </RowStop>
      {menuName && (
        <td className={classes.menu}>
          <button type="button" data-menu tabIndex={-1} aria-label={menuName(row)} aria-haspopup="menu">
            <IconDots size={16} aria-hidden />
          </button>
        </td>
      )}
    </tr>
  );
}) as <Row extends { id: string }>(props: ListRowProps<Row>) => ReactElement;
