import type { OrderStatus } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import type { ImportedLine } from './imported-quote';

/** An order as another system kept it, in whatever state it has there; its names resolved, its lines not yet priced. */
export interface ImportedOrder {
  /** The key in the other system: the same reference is the same order. */
  readonly reference: string;
  readonly projectId: string;
  readonly status: OrderStatus;
  readonly createdOn: Day;
  /** Null while it is a draft. */
  readonly confirmedOn: Day | null;
  readonly plannedDelivery: Day | null;
  readonly lines: readonly ImportedLine[];
}
