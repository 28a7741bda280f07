import type { Client as ApiClient } from '@comptoir/client';
import type { Stand } from '@comptoir/tool-stand';
import type { Client } from 'pg';

/** Work that goes on behind an answer: how much of it, how long it took until the last of it was done. */
export interface JobDone {
  readonly items: number;
  readonly failed: number;
  readonly ms: number;
  /** What the least that could do it reaches, per second. */
  readonly floorPerSecond?: number;
  /** What the service that did it held at its largest. */
  readonly rssMiB?: number;
  /** What somebody waited for meanwhile. */
  readonly waits?: readonly { readonly name: string; readonly what: string; readonly ms: number }[];
}

export interface JobPlace {
  readonly stand: Stand;
  readonly client: ApiClient;
  /** Of whoever is signed in. */
  readonly headers: Readonly<Record<string, string>>;
  readonly sales: Client;
}

export interface Job {
  readonly name: string;
  readonly what: string;
  run(place: JobPlace): Promise<JobDone>;
}

/** Looks again and again until what it sees is the end. */
export async function until<T>(
  look: () => Promise<T>,
  ended: (seen: T) => boolean,
  everyMs = 200,
): Promise<T> {
  for (;;) {
    const seen = await look();
    if (ended(seen)) return seen;
    await new Promise((after) => setTimeout(after, everyMs));
  }
}
