import { sql, type Tx } from '@comptoir/persistence';
import { runInTrace } from '../backbone/trace';
import { crashPoint } from '../crash-point.config';
import type { Message } from './message';
import type { Reaction } from './reaction';

/** One message for one reaction: the unit that is done once. */
export interface Task {
  readonly message: Message;
  readonly reaction: Reaction;
}

/** Which tasks a transaction failed on. */
export class TaskFailed extends Error {
  /** The cause's, so that the unit of work recognises what is worth doing again at once. */
  get code(): unknown {
    return typeof this.cause === 'object' && this.cause !== null && 'code' in this.cause
      ? this.cause.code
      : undefined;
  }

  constructor(
    readonly tasks: readonly Task[],
    override readonly cause: unknown,
  ) {
    super('a reaction failed', { cause });
  }
}

/**
 * Does the tasks inside `tx`, each unless the inbox says that it was done. The record and the effects share the
 * transaction. Of two deliveries at the same moment, the second waits for the first to commit, then skips.
 * Returns how many were new. Throws TaskFailed; then `tx` must be rolled back.
 */
export async function doOnce(tx: Tx, tasks: readonly Task[]): Promise<number> {
  const fresh = await takeIn(tx, tasks);
  crashPoint('consumer.after-inbox');
  for (const reaction of new Set(fresh.map((task) => task.reaction))) {
    const own = fresh.filter((task) => task.reaction === reaction);
    if (reaction.batch) await run(tx, reaction, own);
    else for (const task of own) await run(tx, reaction, [task]);
  }
  return fresh.length;
}

/** Runs a reaction whatever the inbox says: for a dead letter, whose inbox row is there already. */
export async function run(tx: Tx, reaction: Reaction, tasks: readonly Task[]): Promise<void> {
  const { traceparent, id } = (tasks[0] as Task).message.event;
  const heard = tasks.map((task) => task.message.heard);
  try {
    await runInTrace(
      traceparent,
      () => reaction.run(heard, tx),
      tasks.length === 1 ? { causationId: id } : {},
    );
  } catch (error) {
    throw new TaskFailed(tasks, error);
  }
}

async function takeIn(tx: Tx, tasks: readonly Task[]): Promise<Task[]> {
  const byKey = new Map(tasks.map((task) => [`${task.reaction.name} ${task.message.event.id}`, task]));
  const keys = [...byKey.values()]
    .map(({ reaction, message }) => ({ consumer: reaction.name, id: message.event.id }))
    .sort((a, b) => compare(`${a.consumer} ${a.id}`, `${b.consumer} ${b.id}`));
  const rows = await tx.query<{ consumer: string; id: string }>(sql`
    insert into inbox (consumer, id)
    select * from unnest(${keys.map((key) => key.consumer)}::text[], ${keys.map((key) => key.id)}::text[])
    on conflict do nothing returning consumer, id`);
  const taken = new Set(rows.map((row) => `${row.consumer} ${row.id}`));
  return [...byKey].filter(([key]) => taken.has(key)).map(([, task]) => task);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
