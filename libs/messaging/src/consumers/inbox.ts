import { isRetryable, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { runInTrace } from '../backbone/trace';
import { crashPoint } from '../crash-point.config';
import { verdictOn } from './failure';
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
    await runAll(
      tx,
      reaction,
      fresh.filter((task) => task.reaction === reaction),
    );
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

/** A task that could not be done, and why. */
export interface Failure<T extends Task> {
  readonly task: T;
  readonly error: unknown;
}

/** Done in one go; what fails has as many of its neighbours done again. */
const stretch = 10;

/**
 * As doOnce, but a task that fails is undone by itself and given back with its error, its inbox row left in place: the
 * others are done in the same transaction, in their order. Throws what is nobody's fault: infrastructure that is down, and
 * what is worth doing again as a whole.
 */
export async function doMost<T extends Task>(
  tx: Tx,
  tasks: readonly T[],
): Promise<{ fresh: readonly T[]; failures: readonly Failure<T>[] }> {
  const fresh = await takeIn(tx, tasks);
  crashPoint('consumer.after-inbox');
  const failures: Failure<T>[] = [];
  for (const reaction of new Set(fresh.map((task) => task.reaction))) {
    const own = fresh.filter((task) => task.reaction === reaction);
    const size = reaction.batch ? own.length : stretch;
    for (let at = 0; at < own.length; at += size)
      failures.push(...(await doStretch(tx, reaction, own.slice(at, at + size))));
  }
  return { fresh, failures };
}

/** Who fails one by one is known by name; of a batch that fails, each half is tried. */
async function doStretch<T extends Task>(
  tx: Tx,
  reaction: Reaction,
  tasks: readonly T[],
): Promise<Failure<T>[]> {
  if (tasks.length === 0) return [];
  let failed: TaskFailed;
  try {
    await tx.part((part) => runAll(part, reaction, tasks));
    return [];
  } catch (error) {
    if (!(error instanceof TaskFailed) || isRetryable(error) || verdictOn(error.cause) === 'down')
      throw error;
    failed = error;
  }
  const again = (from: number, to: number) => doStretch(tx, reaction, tasks.slice(from, to));
  if (reaction.batch && tasks.length > 1) {
    const half = Math.ceil(tasks.length / 2);
    return [...(await again(0, half)), ...(await again(half, tasks.length))];
  }
  const at = tasks.findIndex((task) => failed.tasks.includes(task));
  const task = tasks[at] as T;
  return [...(await again(0, at)), { task, error: failed.cause }, ...(await again(at + 1, tasks.length))];
}

async function runAll(tx: Tx, reaction: Reaction, tasks: readonly Task[]): Promise<void> {
  if (reaction.batch) await run(tx, reaction, tasks);
  else for (const task of tasks) await run(tx, reaction, [task]);
}

/** As if they had never been taken in: they are delivered again. */
export async function forget(tx: Queryable, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  const { consumers, ids } = columnsOf(tasks);
  await tx.execute(sql`
    delete from inbox i using unnest(${consumers}::text[], ${ids}::text[]) as f(consumer, id)
    where i.consumer = f.consumer and i.id = f.id`);
}

async function takeIn<T extends Task>(tx: Tx, tasks: readonly T[]): Promise<T[]> {
  const byKey = new Map(tasks.map((task) => [`${task.reaction.name} ${task.message.event.id}`, task]));
  const { consumers, ids } = columnsOf([...byKey.values()]);
  const rows = await tx.query<{ consumer: string; id: string }>(sql`
    insert into inbox (consumer, id)
    select * from unnest(${consumers}::text[], ${ids}::text[])
    on conflict do nothing returning consumer, id`);
  const taken = new Set(rows.map((row) => `${row.consumer} ${row.id}`));
  return [...byKey].filter(([key]) => taken.has(key)).map(([, task]) => task);
}

/** In one order everywhere, so that two who take in the same never wait for each other. */
function columnsOf(tasks: readonly Task[]): { consumers: string[]; ids: string[] } {
  const keys = tasks
    .map(({ reaction, message }) => ({ consumer: reaction.name, id: message.event.id }))
    .sort((a, b) => compare(`${a.consumer} ${a.id}`, `${b.consumer} ${b.id}`));
  return { consumers: keys.map((key) => key.consumer), ids: keys.map((key) => key.id) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
