import { useState } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { usePreference } from '../../../lib/preferences';

/** The panel stands at the right of a wide screen, and comes up as a sheet on a narrow one, closed at first. */
export function usePanel() {
  const narrow = useMediaQuery('(max-width: 1199px)', undefined, { getInitialValueInEffect: false });
  const [kept, setKept] = usePreference('panelOpen');
  const [sheet, setSheet] = useState(false);
  return narrow
    ? { narrow, open: sheet, toggle: () => setSheet(!sheet) }
    : { narrow: false, open: kept, toggle: () => setKept(!kept) };
}
