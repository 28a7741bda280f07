import { Button } from '@mantine/core';
import { useWords } from '../../../lib/words';
import {
  countOf,
  filterOfOutside,
  outsideOf,
  type Selection,
  type SelectionAction,
} from '../../../ui/list/selection';
import classes from './quote-list-page.module.css';
import { listWords } from './quote-list.words';

interface SelectionBarProps {
  selection: Selection;
  filter: string;
  total: number;
  onSelect: (action: SelectionAction) => void;
  /** Shows the filter under which the hidden part was selected. */
  onShow: (filter: string) => void;
}

/** How much is selected, how much of it is out of sight, and the way to everything or to nothing. */
export function SelectionBar({ selection, filter, total, onSelect, onShow }: SelectionBarProps) {
  const t = useWords(listWords);
  const count = countOf(selection);
  const outside = outsideOf(selection, filter);
  const excluded = selection.mode === 'filter' ? selection.exclusions.size : 0;
  const hiddenFilter = filterOfOutside(selection, filter);
  const everything = selection.mode === 'filter' && selection.filter === filter && excluded === 0;
  return (
    <div className={classes.selection}>
      <span role="status">
        {t('selected', { count })} {excluded > 0 && t('excluded', { count: excluded })}
        {count > 0 && outside === 0 && ` ${t('ofTotal', { total })}`}
        {outside > 0 && `, ${t('outside', { count: outside })}`}
      </span>
      {hiddenFilter !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={() => onShow(hiddenFilter)}>
          {t('show')}
        </Button>
      )}
      {!everything && total > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onSelect({ type: 'matching', filter, total })}
        >
          {t('selectMatching', { count: total })}
        </Button>
      )}
      {count > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => onSelect({ type: 'clear' })}>
          {t('clearSelection')}
        </Button>
      )}
    </div>
  );
}
