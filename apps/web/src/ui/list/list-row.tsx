import { memo, type ReactElement } from 'react';
import type { Language } from '../../lib/words';
import type { Column } from './list-table';
import classes from './list-table.module.css';

interface ListRowProps<Row extends { id: string }> {
  row: Row;
  columns: readonly Column<Row>[];
  selected: boolean;
  tabStop: boolean;
  tickName: (row: Row) => string;
  /** Cells format numbers and days: a row is drawn again when the language changes. */
  language: Language;
}

/** One row; drawn again only when it, its tick or its focus changes. The table listens for it. */
export const ListRow = memo(function ListRow<Row extends { id: string }>({
  row,
  columns,
  selected,
  tabStop,
  tickName,
}: ListRowProps<Row>) {
  return (
    <tr
      data-id={row.id}
      data-selected={selected || undefined}
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
      {columns.map((column) => (
        <td
          key={column.key}
          className={[
            column.align === 'end' && classes.end,
            column.pinned && classes.pinned,
            column.wideOnly && classes.wideOnly,
          ]
            .filter(Boolean)
            .join(' ')}
        >
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row extends { id: string }>(props: ListRowProps<Row>) => ReactElement;
