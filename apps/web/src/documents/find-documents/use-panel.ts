import { useState } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { usePreference } from '../../lib/preferences';
import type { PanelTab } from './list-panel';

/**
 * The panel stands at the right of a wide screen, and comes up as a sheet on a narrow one, closed at first. An
 * address with a preview opens it there.
 */
export function usePanel(previewing: boolean) {
  const narrow = useMediaQuery('(max-width: 1199px)', undefined, { getInitialValueInEffect: false });
  const [kept, setKept] = usePreference('panelOpen');
  const [sheet, setSheet] = useState(previewing);
  const [tab, setTab] = useState<PanelTab>(previewing ? 'preview' : 'indicators');
  const open = narrow ? sheet : kept;
  const setOpen = narrow ? setSheet : setKept;
  return {
    narrow,
    open,
    tab,
    toggle: () => setOpen(!open),
    setTab: (next: PanelTab) => {
      setTab(next);
      if (next === 'preview') setOpen(true);
    },
  };
}
