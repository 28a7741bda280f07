import { wrongSums, type Counter, type Tx } from '@comptoir/persistence';
import type { ServiceCommand } from './create-service';

/** Everything is counted, however much there is. */
const statementTimeoutMs = 3_600_000;

/**
 * The command that compares every counter with a recount and, unless `--check` is among the arguments, counts again
 * those of which one is wrong. The service may serve meanwhile: comparing locks nothing, rebuilding lets writers wait.
 */
export const rebuildCountersCommand =
  (counters: readonly Counter[], rebuild: (tx: Tx) => Promise<void>): ServiceCommand =>
  async (db, args) => {
    const names = counters.map(({ name }) => name);
    const wrong = await db.transaction((tx) => compared(tx, counters), {
      isolation: 'repeatable read',
      readOnly: true,
      statementTimeoutMs,
    });
    const fine = Object.keys(wrong).length === 0;
    if (fine || args.includes('--check')) return { fine, facts: { checked: names, wrong } };
    await db.transaction(rebuild, { statementTimeoutMs });
    return { fine: true, facts: { rebuilt: names, wrong } };
  };

/** How many sums of which counters are wrong. */
async function compared(tx: Tx, counters: readonly Counter[]): Promise<Record<string, number>> {
  const wrong: Record<string, number> = {};
  for (const counter of counters) {
    const sums = await wrongSums(tx, counter);
    if (sums > 0) wrong[counter.name] = sums;
  }
  return wrong;
}
