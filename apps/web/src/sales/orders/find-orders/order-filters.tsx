import {
  carryOvers,
  orderProgress,
  orderReasons,
  orderStatuses,
  paymentLights,
  projectActivities,
  projectStages,
} from '@comptoir/contracts';
import { Stack } from '@mantine/core';
import type { FilterBarProps } from '../../../documents/document-list';
import { CommonFilters } from '../../../documents/narrow-documents/common-filters';
import { useWords } from '../../../lib/words';
import { ChoiceGroup } from '../../../ui/filters/choice-group';
import { FilterButton } from '../../../ui/filters/filter-button';
import { IconText } from '../../../ui/icon-text';
import { projectWords } from '../../projects/project.words';
import { flagLooks, paymentLooks, statusLooks } from '../order-icons';
import { reasonText } from '../order-reason';
import { orderWords } from '../order.words';
import { filterWords } from './filter.words';
import type { OrderFilterInput } from './order-address';
import { cardLooks, orderCards } from './order-cards';
import { useDateFields } from './use-order-filter-text';

const flags = [...orderCards, 'purchased'] as const;
const conditions = orderProgress.filter((name) => name !== 'carriedOver');

/** The bar of filters: each applies at once, and is its own chip once it is set. */
export function OrderFilters(props: FilterBarProps<OrderFilterInput>) {
  const { filter, textOf, onChange, onClear } = props;
  const t = useWords(filterWords);
  const tOrder = useWords(orderWords);
  const tProject = useWords(projectWords);
  const dateFields = useDateFields();
  const set = (change: OrderFilterInput) => onChange({ ...filter, ...change });
  const own = (group: 'stage' | 'flag' | 'status' | 'payment' | 'reason') => ({
    label: t(group),
    value: textOf(group),
    onClear: () => onClear(group),
  });
  return (
    <>
      <CommonFilters {...props} dateFields={dateFields} />
      <FilterButton {...own('stage')} width={360}>
        {() => (
          <Stack gap="sm">
            <ChoiceGroup
              label={t('stages')}
              values={projectStages}
              choiceOf={(stage) => ({ label: tProject(stage) })}
              chosen={filter.stage}
              onChange={(stage) => set({ stage })}
            />
            <ChoiceGroup
              label={t('conditions')}
              values={conditions}
              choiceOf={(name) => ({ label: t(name) })}
              chosen={filter.progress}
              onChange={(progress) => set({ progress })}
            />
            <ChoiceGroup
              label={t('activities')}
              values={projectActivities}
              choiceOf={(activity) => ({ label: tProject(activity) })}
              chosen={filter.activity}
              onChange={(activity) => set({ activity })}
            />
          </Stack>
        )}
      </FilterButton>
      <FilterButton {...own('flag')} width={320}>
        {() => (
          <ChoiceGroup
            label={t('flag')}
            values={flags}
            choiceOf={(flag) => ({
              label: t(flag),
              icon: (
                <IconText {...(flag === 'purchased' ? flagLooks.purchased : cardLooks[flag])} name={t(flag)}>
                  {t(flag)}
                </IconText>
              ),
            })}
            chosen={flags.filter((flag) => filter.flag?.includes(flag))}
            onChange={(flag) => set({ flag })}
          />
        )}
      </FilterButton>
      <FilterButton {...own('status')}>
        {() => (
          <Stack gap="sm">
            <ChoiceGroup
              label={t('statuses')}
              values={orderStatuses}
              choiceOf={(status) => ({
                label: tOrder(status),
                icon: (
                  <IconText {...statusLooks[status]} name={tOrder(status)}>
                    {tOrder(status)}
                  </IconText>
                ),
              })}
              chosen={filter.status}
              onChange={(status) => set({ status })}
            />
            <ChoiceGroup
              label={t('carryOvers')}
              values={carryOvers}
              choiceOf={(name) => ({ label: tOrder(`carried${name}`) })}
              chosen={filter.carryOver}
              onChange={(carryOver) => set({ carryOver })}
            />
          </Stack>
        )}
      </FilterButton>
      <FilterButton {...own('payment')}>
        {() => (
          <ChoiceGroup
            label={t('payments')}
            values={paymentLights}
            choiceOf={(light) => ({
              label: tOrder(light),
              icon: (
                <IconText {...paymentLooks[light]} name={tOrder(light)}>
                  {tOrder(light)}
                </IconText>
              ),
            })}
            chosen={filter.payment}
            onChange={(payment) => set({ payment })}
          />
        )}
      </FilterButton>
      <FilterButton {...own('reason')} width={340}>
        {() => (
          <ChoiceGroup
            label={t('reasons')}
            values={orderReasons}
            choiceOf={(reason) => ({ label: reasonText(reason, tOrder) })}
            chosen={filter.reason}
            onChange={(reason) => set({ reason })}
          />
        )}
      </FilterButton>
    </>
  );
}
