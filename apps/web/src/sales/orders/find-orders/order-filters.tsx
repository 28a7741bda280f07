import { lazy } from 'react';
import type { FilterBarProps } from '../../../documents/document-list';
import { CommonFilters } from '../../../documents/narrow-documents/common-filters';
import { useWords } from '../../../lib/words';
import { FilterButton } from '../../../ui/filters/filter-button';
import { filterWords } from './filter.words';
import type { OrderFilterInput } from './order-address';
import { useDateFields } from './use-order-filter-text';

const Choices = lazy(() => import('./order-filter-choices'));
const groups = [
  ['stage', 360],
  ['flag', 320],
  ['status', 280],
  ['payment', 280],
  ['reason', 340],
] as const;
export type OrderFilterGroup = (typeof groups)[number][0];

/** The bar of filters: each applies at once, and is its own chip once it is set. */
export function OrderFilters(props: FilterBarProps<OrderFilterInput>) {
  const { filter, textOf, onChange, onClear } = props;
  const t = useWords(filterWords);
  const dateFields = useDateFields();
  return (
    <>
      <CommonFilters {...props} dateFields={dateFields} />
      {groups.map(([group, width]) => (
        <FilterButton
          key={group}
          label={t(group)}
          value={textOf(group)}
          width={width}
          onClear={() => onClear(group)}
        >
          {() => <Choices group={group} filter={filter} onChange={onChange} />}
        </FilterButton>
      ))}
    </>
  );
}
