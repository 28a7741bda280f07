import { purchaseOrderFlags, purchaseOrderStatuses } from '@comptoir/contracts';
import { Text } from '@mantine/core';
import { Suspense, lazy } from 'react';
import type { FilterBarProps } from '../../../documents/document-list';
import { CommonFilters } from '../../../documents/narrow-documents/common-filters';
import { useWords } from '../../../lib/words';
import { ChoiceGroup } from '../../../ui/filters/choice-group';
import { ChoiceList } from '../../../ui/filters/choice-list';
import { FilterButton } from '../../../ui/filters/filter-button';
import { IconText } from '../../../ui/icon-text';
import { uiWords } from '../../../ui/ui.words';
import { flagLooks, statusLooks } from '../purchase-order-icons';
import { purchaseOrderWords } from '../purchase-order.words';
import { StageMark } from '../../stages/stage-mark';
import { usePurchaseStages } from '../../stages/use-purchase-stages';
import { filterWords } from './filter.words';
import type { PurchaseOrderFilterInput } from './purchase-order-address';
import { useDateFields } from './use-purchase-order-filter-text';

const SupplierFilter = lazy(() => import('./supplier-filter'));

/** The bar of filters: each applies at once, and is its own chip once it is set. */
export function PurchaseOrderFilters(props: FilterBarProps<PurchaseOrderFilterInput>) {
  const { filter, textOf, onChange, onClear } = props;
  const t = useWords(filterWords);
  const tUi = useWords(uiWords);
  const tOrder = useWords(purchaseOrderWords);
  const dateFields = useDateFields();
  const stages = usePurchaseStages();
  const set = (change: PurchaseOrderFilterInput) => onChange({ ...filter, ...change });
  const own = (group: 'supplier' | 'status' | 'stage' | 'flag' | 'origin') => ({
    label: t(group),
    value: textOf(group),
    onClear: () => onClear(group),
  });
  const looks = { ...statusLooks, ...flagLooks };
  const choiceOf = (name: keyof typeof looks) => ({
    label: tOrder(name),
    icon: (
      <IconText {...looks[name]} name={tOrder(name)}>
        {tOrder(name)}
      </IconText>
    ),
  });
  return (
    <>
      <CommonFilters {...props} dateFields={dateFields} without={['party']} />
      <FilterButton {...own('supplier')} width={300}>
        {(close) => (
          <Suspense fallback={tUi('loading')}>
            <SupplierFilter filter={filter} onChange={set} onDone={close} />
          </Suspense>
        )}
      </FilterButton>
      <FilterButton {...own('status')}>
        {() => (
          <ChoiceGroup
            label={t('status')}
            values={purchaseOrderStatuses}
            choiceOf={choiceOf}
            chosen={filter.status}
            onChange={(status) => set({ status })}
          />
        )}
      </FilterButton>
      <FilterButton {...own('stage')}>
        {() => (
          <ChoiceList
            label={t('stage')}
            choices={stages.map((stage) => ({
              value: stage.id,
              label: stage.label,
              icon: <StageMark stage={stage} />,
            }))}
            chosen={filter.stage ?? []}
            onChange={(stage) => set({ stage })}
          />
        )}
      </FilterButton>
      <FilterButton {...own('flag')} width={300}>
        {() => (
          <ChoiceGroup
            label={t('flag')}
            values={purchaseOrderFlags}
            choiceOf={choiceOf}
            chosen={filter.flag}
            onChange={(flag) => set({ flag })}
          />
        )}
      </FilterButton>
      {textOf('origin') && (
        <FilterButton {...own('origin')}>{() => <Text size="sm">{textOf('origin')}</Text>}</FilterButton>
      )}
    </>
  );
}
