import type { ColumnLayout } from '../../lib/preferences';
import type { Column } from '../../ui/list/column';

export const usualLayout: ColumnLayout = { order: [], shown: {}, widths: {} };

type Arranged = Pick<Column<never>, 'key' | 'pinned' | 'hiddenByDefault' | 'width'>;
const narrowest = 36;
const widest = 600;
const step = 20;
const flexibleWidth = 180;

/** All columns in the order chosen; those that it does not name come after, as they were declared. */
export function ordered<C extends Arranged>(columns: readonly C[], { order }: ColumnLayout): C[] {
  const rank = (column: C, index: number) => {
    const at = order.indexOf(column.key);
    return column.pinned ? -1 : at < 0 ? order.length + index : at;
  };
  return columns
    .map((column, index) => ({ column, rank: rank(column, index) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ column }) => column);
}

/** What was ticked or unticked holds; the rest goes by the column's own rule. The pinned one always stays. */
export function isShown(
  { key, pinned, hiddenByDefault }: Arranged,
  layout: ColumnLayout,
  wide: boolean,
): boolean {
  return (
    pinned ?? layout.shown[key] ?? (hiddenByDefault === undefined || (hiddenByDefault === 'narrow' && wide))
  );
}

/** The columns as the table shows them. */
export function arranged<C extends Arranged>(
  columns: readonly C[],
  layout: ColumnLayout,
  wide: boolean,
): C[] {
  return ordered(columns, layout)
    .filter((column) => isShown(column, layout, wide))
    .map((column) => {
      const width = layout.widths[column.key];
      return width === undefined ? column : { ...column, width };
    });
}

export function moved(
  columns: readonly Arranged[],
  layout: ColumnLayout,
  key: string,
  by: 1 | -1,
): ColumnLayout {
  const keys = ordered(columns, layout).map((column) => column.key);
  const from = keys.indexOf(key);
  const to = from + by;
  const first = columns.some(({ pinned }) => pinned) ? 1 : 0;
  if (from < first || to < first || to >= keys.length) return layout;
  const order = keys.filter((each) => each !== key);
  order.splice(to, 0, key);
  return { ...layout, order };
}

export const ticked = (layout: ColumnLayout, key: string, shown: boolean): ColumnLayout => ({
  ...layout,
  shown: { ...layout.shown, [key]: shown },
});

export function widened({ key, width }: Arranged, layout: ColumnLayout, by: 1 | -1): ColumnLayout {
  const now = layout.widths[key] ?? width ?? flexibleWidth;
  const next = Math.max(narrowest, Math.min(widest, now + by * step));
  return { ...layout, widths: { ...layout.widths, [key]: next } };
}

export const isUsual = ({ order, shown, widths }: ColumnLayout): boolean =>
  order.length === 0 && Object.keys(shown).length === 0 && Object.keys(widths).length === 0;
