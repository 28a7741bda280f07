import { Button } from '@mantine/core';
import { useWords, type Words } from '../../lib/words';
import {
  countOf,
  filterOfOutside,
  outsideOf,
  type Selection,
  type SelectionAction,
} from '../../ui/list/selection';
import type { ListWordKey } from '../document-list';
import { documentWords } from '../documents.words';
import classes from './document-list-page.module.css';

interface SelectionBarProps {
  words: Words<ListWordKey>;
  selection: Selection;
  filter: string;
  total: number;
  /** False: there are more than `total`, and they are counted before they are selected. */
  exact: boolean;
  onSelect: (action: SelectionAction) => void;
  onSelectMatching: () => void;
  /** Shows the filter under which the hidden part was selected. */
  onShow: (filter: string) => void;
}

/** How much is selected, how much of it is out of sight, and the way to everything or to nothing. */
export function SelectionBar({ words, selection, filter, total, exact, ...on }: SelectionBarProps) {
  const t = useWords(documentWords);
  const tList = useWords(words);
  const count = countOf(selection);
  const outside = outsideOf(selection, filter);
  const excluded = selection.mode === 'filter' ? selection.exclusions.size : 0;
  const hiddenFilter = filterOfOutside(selection, filter);
  const everything = selection.mode === 'filter' && selection.filter === filter && excluded === 0;
  return (
    <div className={classes.selection}>
      <span role="status">
        {tList('selected', { count })}
        {excluded > 0 && ` ${t('excluded', { count: excluded })}`}
        {count > 0 && outside === 0 && exact && ` ${t('ofTotal', { total })}`}
        {outside > 0 && `, ${t('outside', { count: outside })}`}
      </span>
      {hiddenFilter !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={() => on.onShow(hiddenFilter)}>
          {t('show')}
        </Button>
      )}
      {!everything && total > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={on.onSelectMatching}>
          {exact ? tList('selectMatching', { count: total }) : tList('selectAllMatching')}
        </Button>
      )}
      {count > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => on.onSelect({ type: 'clear' })}>
          {t('clearSelection')}
        </Button>
      )}
    </div>
  );
}
