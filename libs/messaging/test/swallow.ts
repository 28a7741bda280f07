import { Refusal } from '@comptoir/kernel';
import type { Tx } from '@comptoir/persistence';
import { InfrastructureDown, On, type Heard } from '../src';
import { apply, counted, counterId, type Counted } from './sample';
import type { TestService } from './rig';

/** Whether the bug that makes poison of a message is fixed, and whether what the reaction needs is down. */
export const stomach = { fixed: false, down: false };

export class SwallowWhenCounted {
  @On(counted)
  async handle(heard: Heard<Counted>, tx: Tx): Promise<void> {
    if (stomach.down) throw new InfrastructureDown('smtp');
    await apply(heard, tx);
    if (stomach.fixed) return;
    if (heard.data.poison === 'refused')
      throw new Refusal('unprocessable', 'counter.odd', { id: heard.aggregateId });
    if (heard.data.poison === 'broken') throw new Error(`cannot digest ${heard.aggregateId}`);
  }
}

/** One message in so many is poison, by turns refused and broken. */
export const oneIn = 100;

/** Announces so many at once, from this one on; gives the ids of the poisoned. */
export async function serve(
  announcer: TestService,
  { from, count, poison }: { from: number; count: number; poison: boolean },
): Promise<string[]> {
  const events = Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const kind =
      n % (2 * oneIn) === 37
        ? ('refused' as const)
        : n % oneIn === 37
          ? ('broken' as const)
          : ('no' as const);
    return { id: counterId(n), version: 1, data: { value: n, poison: poison ? kind : ('no' as const) } };
  });
  await announcer.db.transaction((tx) => announcer.outbox.announceAll(tx, counted, events));
  return events.filter(({ data }) => data.poison !== 'no').map(({ id }) => id);
}
