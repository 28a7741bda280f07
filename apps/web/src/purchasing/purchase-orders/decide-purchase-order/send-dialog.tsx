import { Radio, Stack, Text } from '@mantine/core';
import { sendPurchaseOrder } from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { decideWords } from './decide.words';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

export default function SendDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const { email } = order.supplier;
  const [way, setWay] = useState(email === null ? 'other' : 'email');
  const send = useAsk(sendPurchaseOrder, { onDone: useKeepPurchaseOrder({ verb, onClose }) });
  return (
    <Decision
      title={t('sendTitle')}
      action={t('sendDo')}
      busy={send.isPending}
      refusal={send.refusal}
      onClose={onClose}
      onSubmit={() =>
        send.run({ purchaseOrderId: order.id, byEmail: way === 'email' }, { version: order.version })
      }
    >
      <Text size="sm">{t('sendText')}</Text>
      <Radio.Group label={t('how')} value={way} onChange={setWay}>
        <Stack gap="xs" mt={4}>
          <Radio
            value="email"
            disabled={email === null}
            label={email === null ? t('noEmail') : t('byEmail', { email })}
          />
          <Radio value="other" label={t('otherWay')} />
        </Stack>
      </Radio.Group>
    </Decision>
  );
}
