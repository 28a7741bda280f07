import { carryOvers, orderReasons, orderStatuses, paymentLights } from '@comptoir/contracts';
import { Stack } from '@mantine/core';
import { useWords } from '../../../lib/words';
import { ChoiceGroup } from '../../../ui/filters/choice-group';
import { IconText } from '../../../ui/icon-text';
import { ProgressChoices } from '../../projects/narrow-by-progress/progress-choices';
import { flagLooks, paymentLooks, statusLooks } from '../order-icons';
import { reasonText } from '../order-reason';
import { orderWords } from '../order.words';
import { filterWords } from './filter.words';
import type { OrderFilterInput } from './order-address';
import { cardLooks, orderCards } from './order-cards';
import type { OrderFilterGroup } from './order-filters';

const flags = [...orderCards, 'purchased'] as const;

interface ChoicesProps {
  filter: OrderFilterInput;
  onChange: (filter: OrderFilterInput) => void;
}

/** What the box of one filter offers; fetched when the first is opened. */
export default function OrderFilterChoices({ group, ...props }: ChoicesProps & { group: OrderFilterGroup }) {
  switch (group) {
    case 'stage':
      return (
        <ProgressChoices
          filter={props.filter}
          onChange={(change) => props.onChange({ ...props.filter, ...change })}
        />
      );
    case 'flag':
      return <FlagChoices {...props} />;
    case 'status':
      return <StatusChoices {...props} />;
    case 'payment':
      return <PaymentChoices {...props} />;
    case 'reason':
      return <ReasonChoices {...props} />;
  }
}

function FlagChoices({ filter, onChange }: ChoicesProps) {
  const t = useWords(filterWords);
  return (
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
      onChange={(flag) => onChange({ ...filter, flag })}
    />
  );
}

function StatusChoices({ filter, onChange }: ChoicesProps) {
  const t = useWords(filterWords);
  const tOrder = useWords(orderWords);
  return (
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
        onChange={(status) => onChange({ ...filter, status })}
      />
      <ChoiceGroup
        label={t('carryOvers')}
        values={carryOvers}
        choiceOf={(name) => ({ label: tOrder(`carried${name}`) })}
        chosen={filter.carryOver}
        onChange={(carryOver) => onChange({ ...filter, carryOver })}
      />
    </Stack>
  );
}

function PaymentChoices({ filter, onChange }: ChoicesProps) {
  const t = useWords(filterWords);
  const tOrder = useWords(orderWords);
  return (
    <Stack gap="sm">
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
        onChange={(payment) => onChange({ ...filter, payment })}
      />
      <ChoiceGroup
        label={t('dueDates')}
        values={['overdue'] as const}
        choiceOf={() => ({ label: t('overdue') })}
        chosen={filter.overdue ? ['overdue'] : []}
        onChange={(chosen) => onChange({ ...filter, overdue: chosen.length > 0 || undefined })}
      />
    </Stack>
  );
}

function ReasonChoices({ filter, onChange }: ChoicesProps) {
  const t = useWords(filterWords);
  const tOrder = useWords(orderWords);
  return (
    <ChoiceGroup
      label={t('reasons')}
      values={orderReasons}
      choiceOf={(reason) => ({ label: reasonText(reason, tOrder) })}
      chosen={filter.reason}
      onChange={(reason) => onChange({ ...filter, reason })}
    />
  );
}
