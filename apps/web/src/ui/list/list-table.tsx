import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../lib/words';
import { uiWords } from '../ui.words';
import { cellClass, type Column } from './column';
import { ListRow } from './list-row';
import classes from './list-table.module.css';
import { isSelected, type Selection, type SelectionAction } from './selection';
import { useRowHandlers } from './use-row-handlers';

export interface ListTableProps<Row extends { id: string }> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowName: (row: Row) => string;
  sort: string;
  onSort: (sort: string) => void;
  selection: Selection;
  /** Key of the filter in force: a selection of everything belongs to one filter. */
  filter: string;
  onSelect: (action: SelectionAction) => void;
  /** Ctrl+A for the second time: everything behind the filter. */
  onSelectMatching: () => void;
  onOpen: (row: Row, newTab: boolean) => void;
  /** The row's own menu, opened at its button. */
  onMenu?: (row: Row, at: HTMLElement) => void;
  /** The row that has the focus, or had it last. */
  onActive?: (id: string) => void;
  /** The row whose preview is open. */
  shownId?: string | undefined;
  /** Cells changed by somebody else a moment ago. */
  marks?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The rows are those of the question before: shown until the answer is there. */
  dimmed?: boolean;
}

const tickWidth = 36;
const menuWidth = 32;
/** What a column without a width of its own has at least. */
const flexibleWidth = 126;

/**
 * The list of every tab: a native table with one tab stop (roving rows), memoised rows and delegated events.
 * It knows rows, columns and a selection, and nothing of what they mean.
 */
export function ListTable<Row extends { id: string }>(props: ListTableProps<Row>) {
  const { rows, columns, selection, filter, onSelect, rowName } = props;
  const t = useWords(uiWords);
  const language = useLanguage();
  const [active, setActive] = useState<string>();
  const pageIds = useMemo(() => rows.map(({ id }) => id), [rows]);
  const tabStop = active !== undefined && pageIds.includes(active) ? active : pageIds[0];
  const selected = pageIds.filter((id) => isSelected(selection, id, filter));
  const wholePage = pageIds.length > 0 && selected.length === pageIds.length;
  const { onActive } = props;
  const activate = useCallback(
    (id: string) => {
      setActive(id);
      onActive?.(id);
    },
    [onActive],
  );
  const handlers = useRowHandlers({ ...props, pageIds, wholePage, setActive: activate });
  const nameOf = useCallback((row: Row) => t('selectRow', { name: rowName(row) }), [t, rowName]);
  const menuOf = useCallback((row: Row) => t('menuOf', { name: rowName(row) }), [t, rowName]);
  const beside = tickWidth + (props.onMenu ? menuWidth : 0);
  const width = columns.reduce((sum, column) => sum + (column.width ?? flexibleWidth), beside);

  return (
    <div className={classes.scroll} data-dimmed={props.dimmed || undefined}>
      <table className={classes.table} style={{ minWidth: width }}>
        <caption className="sr-only">{props.caption}</caption>
        <colgroup>
          <col className={classes.screenOnly} style={{ width: tickWidth }} />
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
          {props.onMenu && <col className={classes.screenOnly} style={{ width: menuWidth }} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={classes.tick}>
              <PageTick
                name={t('selectPage')}
                checked={wholePage}
                some={selected.length > 0 && !wholePage}
                onChange={() => onSelect({ type: 'page', pageIds, selected: !wholePage, filter })}
              />
            </th>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
            {props.onMenu && (
              <th scope="col" className={classes.menu}>
                <span className="sr-only">{t('rowMenus')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody {...handlers}>
          {rows.map((row) => (
            <ListRow
              key={row.id}
              row={row}
              columns={columns}
              selected={isSelected(selection, row.id, filter)}
              tabStop={row.id === tabStop}
              shown={row.id === props.shownId}
              changed={props.marks?.get(row.id)}
              tickName={nameOf}
              menuName={props.onMenu && menuOf}
              language={language}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PageTickProps {
  name: string;
  checked: boolean;
  some: boolean;
  onChange: () => void;
}

function PageTick({ name, checked, some, onChange }: PageTickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className={classes.tickLabel}>
      <input
        ref={box}
        type="checkbox"
        className={classes.tickBox}
        aria-label={name}
        checked={checked}
        onChange={onChange}
      />
    </label>
  );
}

interface HeadCellProps {
  column: Pick<Column<never>, 'key' | 'label' | 'fullLabel' | 'sort' | 'align' | 'pinned'>;
  sort: string;
  onSort: (sort: string) => void;
}

function HeadCell({ column, sort, onSort }: HeadCellProps) {
  const t = useWords(uiWords);
  const ascending = sort === column.sort;
  const descending = sort === `-${column.sort}`;
  const name = column.fullLabel ?? column.label;
  const state = ascending ? 'ascending' : descending ? 'descending' : 'none';
  const className = cellClass(column);
  if (!column.sort) {
    return (
      <th scope="col" className={className} title={name}>
        {column.label}
      </th>
    );
  }
  const next = ascending ? `-${column.sort}` : column.sort;
  return (
    <th scope="col" className={className} aria-sort={state}>
      <button
        type="button"
        className={classes.sort}
        title={t(ascending ? 'sortDescending' : 'sortAscending', { name })}
        onClick={() => onSort(next)}
      >
        <span>{column.label}</span>
        {ascending && <IconArrowUp size={13} aria-hidden />}
        {descending && <IconArrowDown size={13} aria-hidden />}
      </button>
    </th>
  );
}
