import type { Db, Tx } from '@comptoir/persistence';
import type { CommandOutcome } from '@comptoir/service-kit';
import { wrongSums } from '../lists/counters.port';
import { orderCounter, rebuildOrderCounters } from '../order-list/order-counters.port';
import { quoteCounters, rebuildCounters } from '../quote-list/quote-counters.port';

const counters = [...quoteCounters, orderCounter];
/** Everything is counted, however much there is. */
const statementTimeoutMs = 3_600_000;

/**
 * Compares every counter with a recount and, unless `--check` is among the arguments, counts again those of which one
 * is wrong. The service may serve meanwhile: comparing locks nothing, rebuilding lets writers wait.
 */
export async function rebuildSalesCounters(db: Db, args: readonly string[]): Promise<CommandOutcome> {
  const found = await db.transaction(compared, {
    isolation: 'repeatable read',
    readOnly: true,
    statementTimeoutMs,
  });
  if (Object.keys(found).length === 0 || args.includes('--check'))
    return { fine: Object.keys(found).length === 0, facts: { checked: namesOf(), wrong: found } };
  await db.transaction(rebuilt, { statementTimeoutMs });
  return { fine: true, facts: { rebuilt: namesOf(), wrong: found } };
}

const namesOf = () => counters.map(({ name }) => name);

/** How many sums of which counters are wrong. */
async function compared(tx: Tx): Promise<Record<string, number>> {
  const wrong: Record<string, number> = {};
  for (const counter of counters) {
    const sums = await wrongSums(tx, counter);
    if (sums > 0) wrong[counter.name] = sums;
  }
  return wrong;
}

async function rebuilt(tx: Tx): Promise<void> {
  await rebuildCounters(tx);
  await rebuildOrderCounters(tx);
}
