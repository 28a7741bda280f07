import { rebuildCountersCommand } from '@comptoir/service-kit';
import { orderCounter } from '../order-list/order-counters.port';
import { quoteCounters, rebuildCounters } from '../quote-list/quote-counters.port';

export const rebuildSalesCounters = rebuildCountersCommand([...quoteCounters, orderCounter], async (tx) => {
  await rebuildCounters(tx);
  await orderCounter.rebuild(tx);
});
