import { sql, type Db, type Tx } from '@comptoir/persistence';
import { factsOf, verdictOn } from '../consumers/failure';
import { doOnce, run, TaskFailed } from '../consumers/inbox';
import { readMessage } from '../consumers/message';
import type { Reaction } from '../consumers/reaction';

interface MarkedLetter {
  readonly id: string;
  readonly consumer: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Handles again the dead letters that were marked for it, each in its own transaction with its verdict. Several
 * processes share the work. Returns how many succeeded; stops early when the infrastructure is down.
 */
export async function replayDeadLetters(db: Db, reactions: readonly Reaction[]): Promise<number> {
  for (let replayed = 0; ;) {
    const outcome = await replayNext(db, reactions);
    if (outcome === 'none' || outcome === 'down') return replayed;
    if (outcome === 'replayed') replayed++;
  }
}

async function replayNext(
  db: Db,
  reactions: readonly Reaction[],
): Promise<'none' | 'down' | 'replayed' | 'dead'> {
  let letter: MarkedLetter | undefined;
  try {
    return await db.transaction(async (tx) => {
      letter = await nextOf(tx);
      if (!letter) return 'none';
      await handle(tx, letter, reactions);
      await tx.execute(sql`
        update dead_letter set status = 'replayed', resolved_at = clock_timestamp(), attempts = attempts + 1
        where id = ${letter.id}`);
      return 'replayed';
    });
  } catch (thrown) {
    const error = thrown instanceof TaskFailed ? thrown.cause : thrown;
    if (!letter || verdictOn(error) === 'down') return 'down';
    const { errorClass, message, fingerprint } = factsOf(letter.consumer, error);
    await db.execute(sql`
      update dead_letter
      set status = 'dead', attempts = attempts + 1, last_at = clock_timestamp(),
          error_class = ${errorClass}, error_message = ${message}, error_fingerprint = ${fingerprint}
      where id = ${letter.id} and status = 'replaying'`);
    return 'dead';
  }
}

function nextOf(tx: Tx): Promise<MarkedLetter | undefined> {
  return tx.one<MarkedLetter>(sql`
    select id, consumer, subject, headers, body from dead_letter
    where status = 'replaying' order by first_at, id limit 1 for update skip locked`);
}

/** A reaction's letter goes to that reaction alone; one that could not be read goes to whoever hears it now. */
async function handle(tx: Tx, letter: MarkedLetter, reactions: readonly Reaction[]): Promise<void> {
  const message = readMessage(letter, reactions);
  const own = message.reactions.find((reaction) => reaction.name === letter.consumer);
  if (own) return run(tx, own, [{ message, reaction: own }]);
  if (message.reactions.length === 0) throw new Error('nobody hears this type');
  await doOnce(
    tx,
    message.reactions.map((reaction) => ({ message, reaction })),
  );
}
