import { isRefusal } from '@comptoir/kernel';
import type { WakeUp } from './wake-up';

/** Where progress is told: a stream of events. */
export interface Telling {
  readonly ended: boolean;
  send(data: unknown): void;
  end(): void;
}

export interface Following<View> {
  readonly stream: Telling;
  readonly wakeUp: WakeUp;
  readonly read: () => Promise<View>;
  /** Nothing changes any more. */
  readonly isOver: (view: View) => boolean;
  readonly atLeastEveryMs: number;
}

const atMostEveryMs = 200;

/** Sends what `read` gives whenever it is something new, until it is over. */
export async function followProgress<View>(first: View, following: Following<View>): Promise<void> {
  const { stream, wakeUp, isOver, atLeastEveryMs } = following;
  let said = '';
  for (let current: View | undefined = first; !stream.ended; current = await again(following)) {
    const state = JSON.stringify(current);
    if (current && state !== said) stream.send(current);
    if (current) said = state;
    if (current && isOver(current)) return stream.end();
    await wakeUp.after({ atLeastMs: atMostEveryMs, atMostMs: atLeastEveryMs });
  }
}

/** Nothing when it cannot be read just now: the stream stays. Refused for good (signed out, gone): it ends. */
async function again<View>({ read, stream }: Following<View>): Promise<View | undefined> {
  if (stream.ended) return undefined;
  try {
    return await read();
  } catch (error) {
    if (isRefusal(error) && error.kind !== 'unavailable') stream.end();
    return undefined;
  }
}
