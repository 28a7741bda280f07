import {
  findNeeds,
  findPurchaseOrders,
  findSupplierNeeds,
  readPurchaseOrder,
  readPurchasingFigures,
  type PurchaseOrderVerb,
  type PurchaseOrderView,
} from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { askKey, refresh } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { decideWords } from './decide.words';

/** What a dialog about a purchase order is given. */
export interface DecisionProps {
  order: PurchaseOrderView;
  verb: PurchaseOrderVerb;
  onClose: () => void;
}

/** Shows the purchase order as it is after the deed. */
export function useKeepPurchaseOrder({ verb, onClose }: Omit<DecisionProps, 'order'>) {
  const t = useWords(decideWords);
  const queries = useQueryClient();
  return (order: PurchaseOrderView) => {
    queries.setQueryData<PurchaseOrderView>(askKey(readPurchaseOrder, { purchaseOrderId: order.id }), order);
    refresh(queries, [
      readPurchaseOrder,
      findPurchaseOrders,
      readPurchasingFigures,
      findNeeds,
      findSupplierNeeds,
    ]);
    toast({ id: 'purchase-order-done', tone: 'good', title: t(`${verb}Done`) });
    onClose();
  };
}
