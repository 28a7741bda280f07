import type { OrderReason } from '@comptoir/contracts';
import type { Translate } from '../../lib/words';
import type { orderWords } from './order.words';

/** Why not everything on an order could be bought today, in words; two reasons are called like a status. */
export const reasonText = (reason: OrderReason, t: Translate<(typeof orderWords.keys)[number]>): string =>
  reason === 'CANCELLED' || reason === 'DELIVERED' ? t(`reason${reason}`) : t(reason);
