import { findOrders, readOrder, readOrderIndicators, type OrderView } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { askKey, refresh } from '../../lib/use-ask';
import { toast } from '../../ui/toasts/toast-store';

/** Shows the order as it is after a deed. */
export function useKeepOrder(done: string, onKept: () => void) {
  const queries = useQueryClient();
  return (order: OrderView) => {
    queries.setQueryData<OrderView>(askKey(readOrder, { orderId: order.id }), order);
    refresh(queries, [readOrder, findOrders, readOrderIndicators]);
    toast({ id: 'order-done', tone: 'good', title: done });
    onKept();
  };
}
