import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo } from 'react';
import { changePreference, usePreference, type ColumnLayout } from '../../lib/preferences';
import type { Column } from '../../ui/list/column';
import { arranged, usualLayout } from './column-layout';

const keptLayouts = () => import('./kept-layouts');

/** The columns of one list as somebody arranged them: drawn at once as this browser knows them, then as the server does. */
export function useColumnLayout<Row>(list: string, columns: readonly Column<Row>[]) {
  const wide = useMediaQuery('(min-width: 1440px)', undefined, { getInitialValueInEffect: false });
  const [layouts] = usePreference('columns');
  const layout = layouts[list] ?? usualLayout;
  useEffect(() => void keptLayouts().then(({ bringLayouts }) => bringLayouts()), []);
  const setLayout = useCallback(
    (next: ColumnLayout) => {
      changePreference('columns', (all) => ({ ...all, [list]: next }));
      void keptLayouts().then(({ keepLayout }) => keepLayout(list, next));
    },
    [list],
  );
  const shown = useMemo(() => arranged(columns, layout, wide), [columns, layout, wide]);
  return { all: columns, layout, setLayout, shown, wide };
}
