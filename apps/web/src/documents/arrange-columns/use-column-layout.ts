import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { setPreference, usePreference, type ColumnLayout } from '../../lib/preferences';
import type { Column } from '../../ui/list/column';
import { arranged, usualLayout } from './column-layout';

/** The columns of one list as somebody arranged them on this browser. */
export function useColumnLayout<Row>(list: string, columns: readonly Column<Row>[]) {
  const wide = useMediaQuery('(min-width: 1440px)', undefined, { getInitialValueInEffect: false });
  const [layouts] = usePreference('columns');
  const layout = layouts[list] ?? usualLayout;
  const setLayout = useCallback(
    (next: ColumnLayout) => setPreference('columns', { ...layouts, [list]: next }),
    [layouts, list],
  );
  const shown = useMemo(() => arranged(columns, layout, wide), [columns, layout, wide]);
  return { all: columns, layout, setLayout, shown, wide };
}
