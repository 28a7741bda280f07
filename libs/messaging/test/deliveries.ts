import { newId } from '@comptoir/persistence';
import type { Delivery } from '../src/consumers/delivery';
import { headersOf } from '../src/envelope/cloud-event';
import { counted, counterId, type Counted } from './sample';

export interface Sent extends Delivery {
  readonly id: string;
}

/** A version of a counter as the stream delivers it. */
export function sent(
  aggregate: number,
  version: number,
  { deliveries = 1, poison = 'no' }: { deliveries?: number; poison?: Counted['poison'] } = {},
): Sent {
  const id = newId();
  const event = {
    id,
    source: '/comptoir/tasks',
    type: counted.type,
    time: new Date().toISOString(),
    subject: counterId(aggregate),
    aggregateVersion: version,
  };
  return {
    id,
    subject: counted.subject(event.subject),
    headers: Object.fromEntries(headersOf(event)),
    body: Buffer.from(JSON.stringify({ value: version * 10, poison })),
    deliveries,
    ack: () => undefined,
    nak: () => undefined,
    working: () => undefined,
  };
}
