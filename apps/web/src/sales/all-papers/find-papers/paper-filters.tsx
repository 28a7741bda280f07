import { carryOvers, paperTypes } from '@comptoir/contracts';
import type { FilterBarProps } from '../../../documents/document-list';
import { CommonFilters } from '../../../documents/narrow-documents/common-filters';
import { useWords } from '../../../lib/words';
import { ChoiceGroup } from '../../../ui/filters/choice-group';
import { FilterButton } from '../../../ui/filters/filter-button';
import { ProgressChoices } from '../../projects/narrow-by-progress/progress-choices';
import { quoteWords } from '../../quotes/quote.words';
import { paperTypeWords, PaperTypeIcon } from '../paper-types';
import { paperFilterWords } from './all-papers.words';
import type { PaperFilterInput } from './paper-address';
import { useDateFields } from './use-paper-filter-text';

/** The bar of filters that all kinds share: each applies at once, and is its own chip once it is set. */
export function PaperFilters(props: FilterBarProps<PaperFilterInput>) {
  const { filter, textOf, onChange, onClear } = props;
  const t = useWords(paperFilterWords);
  const tType = useWords(paperTypeWords);
  const tQuote = useWords(quoteWords);
  const dateFields = useDateFields();
  const set = (change: PaperFilterInput) => onChange({ ...filter, ...change });
  const own = (group: 'type' | 'stage' | 'carryOver') => ({
    label: t(group),
    value: textOf(group),
    onClear: () => onClear(group),
  });
  return (
    <>
      <FilterButton {...own('type')}>
        {() => (
          <ChoiceGroup
            label={t('type')}
            values={paperTypes}
            choiceOf={(type) => ({ label: tType(`${type}s`), icon: <PaperTypeIcon type={type} /> })}
            chosen={filter.type}
            onChange={(type) => set({ type })}
          />
        )}
      </FilterButton>
      <CommonFilters {...props} dateFields={dateFields} />
      <FilterButton {...own('stage')} width={360}>
        {() => <ProgressChoices filter={filter} onChange={set} />}
      </FilterButton>
      <FilterButton {...own('carryOver')}>
        {() => (
          <ChoiceGroup
            label={t('carryOver')}
            values={carryOvers}
            choiceOf={(name) => ({ label: tQuote(`carried${name}`) })}
            chosen={filter.carryOver}
            onChange={(carryOver) => set({ carryOver })}
          />
        )}
      </FilterButton>
    </>
  );
}
