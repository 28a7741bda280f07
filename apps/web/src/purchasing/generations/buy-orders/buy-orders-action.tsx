import { IconShoppingCartPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ListOffer } from '../../../documents/find-documents/list-offer';
import { useCommands } from '../../../lib/commands';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { ActionButton } from '../../../ui/action-button';
import { buyOrdersName, buyOrdersNameWords } from './buy-orders-name';
import { buyOrdersWords } from './buy-orders.words';
import type { OrderFilter } from './order-target';
import { useBuying } from './use-buying';

/** « Générer les achats… » beside the list of orders, for the selection. */
export default function BuyOrdersAction(
  props: Pick<ListOffer<OrderFilter>, 'selected' | 'outside' | 'wish'>,
) {
  return useMay('purchase-order.write') ? <Action {...props} /> : null;
}

function Action({ selected, outside, wish }: Pick<ListOffer<OrderFilter>, 'selected' | 'outside' | 'wish'>) {
  const t = useWords(buyOrdersWords);
  const tName = useWords(buyOrdersNameWords);
  const { busy, buy, dialog } = useBuying();
  const latest = useRef(buy);
  useEffect(() => {
    latest.current = buy;
  });
  useEffect(() => {
    if (wish?.action === buyOrdersName) void latest.current(wish.target);
  }, [wish]);
  const reason = selected ? undefined : t('selectFirst');
  const act = () => {
    if (selected) void buy(selected.target, outside);
  };
  useCommands([{ name: buyOrdersName, label: tName('buy'), hotkey: 'a', reason, act }]);
  return (
    <>
      <ActionButton
        label={tName('buy')}
        hotkey="A"
        icon={<IconShoppingCartPlus size={16} aria-hidden />}
        reason={reason}
        busy={busy}
        onClick={act}
      />
      {dialog}
    </>
  );
}
