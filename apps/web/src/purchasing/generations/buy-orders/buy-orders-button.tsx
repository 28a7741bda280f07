import { Button } from '@mantine/core';
import { IconShoppingCartPlus } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { buyOrdersNameWords } from './buy-orders-name';
import { buyOrdersWords } from './buy-orders.words';
import type { OrderTarget } from './order-target';
import { useBuying } from './use-buying';

/**
 * « Générer les achats (57) » under the figure that counts them; without a count for one order on its page. What was
 * bought counts no more, and the dialog that says so stays.
 */
export default function BuyOrdersButton({ target, count }: { target: OrderTarget; count?: number }) {
  const t = useWords(buyOrdersWords);
  const tName = useWords(buyOrdersNameWords);
  const may = useMay('purchase-order.write');
  const { busy, buy, dialog } = useBuying();
  if (!may) return null;
  return (
    <>
      {count !== 0 && (
        <Button
          size="compact-sm"
          variant="light"
          fullWidth={count !== undefined}
          loading={busy}
          leftSection={<IconShoppingCartPlus size={15} aria-hidden />}
          onClick={() => void buy(target)}
        >
          {count === undefined ? tName('buy') : t('buyCount', { count })}
        </Button>
      )}
      {dialog}
    </>
  );
}
