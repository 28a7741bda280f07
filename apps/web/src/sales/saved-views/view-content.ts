import type { SavedView, ViewSettings } from '@comptoir/contracts';
import { isShown, ordered, usualLayout } from '../../documents/arrange-columns/column-layout';
import type { ListAddress, ListFilter } from '../../documents/document-list';
import { writeListSearch } from '../../documents/find-documents/list-search';
import type { ColumnLayout, Density } from '../../lib/preferences';
import type { Column } from '../../ui/list/column';

/** A list as it is shown now: what a view keeps. */
export interface Shown<Filter extends ListFilter> {
  address: ListAddress<Filter>;
  filter: Filter;
  sort: string;
  density: Density;
  columns: readonly Pick<Column<never>, 'key' | 'pinned' | 'hiddenByDefault' | 'width'>[];
  layout: ColumnLayout;
  wide: boolean;
}

/** Columns that nobody has arranged are left to their own rule. */
export function settingsOf<Filter extends ListFilter>(shown: Shown<Filter>): ViewSettings {
  const { columns, layout, wide, sort, density } = shown;
  const arranged = layout === usualLayout ? [] : ordered(columns, layout);
  return {
    columns: arranged.map((column) => {
      const width = layout.widths[column.key];
      return {
        key: column.key,
        hidden: !isShown(column, layout, wide),
        ...(width === undefined ? {} : { width }),
      };
    }),
    sort,
    density,
  };
}

export function layoutOf({ columns }: ViewSettings): ColumnLayout {
  if (columns.length === 0) return usualLayout;
  return {
    order: columns.map(({ key }) => key),
    shown: Object.fromEntries(columns.map(({ key, hidden }) => [key, !hidden])),
    widths: Object.fromEntries(
      columns.flatMap(({ key, width }) => (width === undefined ? [] : [[key, width]])),
    ),
  };
}

/** Whether the list shows something else than the view. What a view does not speak of is never a difference. */
export function isModified<Filter extends ListFilter>(
  { filter, settings }: Pick<SavedView, 'filter' | 'settings'>,
  shown: Shown<Filter>,
): boolean {
  const words = (of: object, sort: string) =>
    JSON.stringify(writeListSearch(shown.address, { filter: of as Filter, sort }));
  const before = words(filter, settings.sort ?? shown.address.defaultSort);
  const now = settingsOf(shown);
  return (
    before !== words(shown.filter, shown.sort) ||
    (settings.density !== undefined && settings.density !== now.density) ||
    JSON.stringify(settings.columns) !== JSON.stringify(now.columns)
  );
}
