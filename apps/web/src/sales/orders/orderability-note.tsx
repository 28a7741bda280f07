import type { OrderView } from '@comptoir/contracts';
import { useWords } from '../../lib/words';
import { IconText } from '../../ui/icon-text';
import { flagLooks } from './order-icons';
import { reasonText } from './order-reason';
import { orderPageWords } from './order-page/order-page.words';
import { orderWords } from './order.words';

/** Whether everything could be bought today, and if not, why. */
export function OrderabilityNote({ order: { orderability } }: { order: OrderView }) {
  const t = useWords(orderPageWords);
  const tOrder = useWords(orderWords);
  if (orderability.orderable)
    return (
      <IconText {...flagLooks.orderable} name={t('orderable')}>
        {t('orderable')}
      </IconText>
    );
  return (
    <div>
      <span>{t('notOrderable')}</span>
      <ul style={{ margin: '2px 0 0', paddingInlineStart: 18 }}>
        {orderability.reasons.map(({ code }) => (
          <li key={code}>{reasonText(code, tOrder)}</li>
        ))}
      </ul>
    </div>
  );
}
