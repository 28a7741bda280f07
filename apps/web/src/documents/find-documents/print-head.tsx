import { formatInstant } from '../../lib/format';
import { useWords } from '../../lib/words';
import { uiWords } from '../../ui/ui.words';
import type { DocumentRow, ListDeclaration, ListFilter } from '../document-list';
import { documentWords } from '../documents.words';
import classes from './document-list-page.module.css';
import { activeGroups } from './list-search';

interface PrintHeadProps<Row extends DocumentRow, Filter extends ListFilter> {
  list: ListDeclaration<Row, Filter>;
  filter: Filter;
  textOf: (group: string) => string | undefined;
}

/** On paper only: which filters these rows passed, and when. */
export function PrintHead<Row extends DocumentRow, Filter extends ListFilter>({
  list,
  filter,
  textOf,
}: PrintHeadProps<Row, Filter>) {
  const t = useWords(documentWords);
  const tUi = useWords(uiWords);
  const nameOf = list.useGroupName();
  const groups = activeGroups(list.address, filter);
  return (
    <p className={classes.printHead}>
      {groups.length === 0
        ? t('noFilter')
        : groups.map((group) => `${nameOf(group)}${tUi('colon')} ${textOf(group) ?? ''}`).join(' · ')}
      {' · '}
      {t('printedOn', { at: formatInstant(new Date()) })}
    </p>
  );
}
