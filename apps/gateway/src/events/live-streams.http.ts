import { Refusal } from '@comptoir/kernel';
import { Pokes, type Poke } from '@comptoir/messaging';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Principal } from '../sessions/principal.http';
import { Principals } from '../sessions/principals.http';
import { SseStream } from './sse-stream.http';

const beatMs = 15_000;
const rememberedMs = 5_000;
const mostPerUser = 20;
const mostTogether = 2_000;

interface Open {
  readonly stream: SseStream;
  readonly heard: (poke: Poke) => void;
  principal: Principal;
}

/**
 * Everything that screens hear live. One subscription for the whole process; each stream gets the pokes of the
 * stores that its user may see, as they are now: every beat asks whether the session still stands.
 */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly open = new Set<Open>();
  private readonly lately = new Map<string, { poke: Poke; at: number }>();
  private stopListening: () => void = () => undefined;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly pokes: Pokes,
    private readonly principals: Principals,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.pokes.listen((poke) => this.tell(poke));
    this.timer = setInterval(() => this.beat(), beatMs).unref();
  }

  /** First of all at shutdown: these answers would never end by themselves. */
  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.stopListening();
    for (const { stream } of [...this.open]) stream.end();
  }

  start(
    principal: Principal,
    reply: FastifyReply,
    heard: (poke: Poke, stream: SseStream) => void,
  ): SseStream {
    const own = [...this.open].filter((one) => one.principal.user.id === principal.user.id).length;
    if (own >= mostPerUser)
      throw new Refusal('too-many', 'stream.too-many', { most: mostPerUser, retryAfter: 10 });
    if (this.open.size >= mostTogether) throw new Refusal('unavailable', 'overloaded', { retryAfter: 10 });
    const stream = new SseStream(reply);
    const entry: Open = { stream, principal, heard: (poke) => heard(poke, stream) };
    this.open.add(entry);
    stream.onEnd(() => this.open.delete(entry));
    return stream;
  }

  /** What was told in the seconds before: a screen may have asked for its data just before it began to listen. */
  tellLately(stream: SseStream, principal: Principal): void {
    const since = performance.now() - rememberedMs;
    for (const { poke, at } of this.lately.values())
      if (at >= since && mayHear(principal, poke)) stream.send(poke);
  }

  private tell(poke: Poke): void {
    this.lately.set(`${poke.storeId} ${poke.topic}`, { poke, at: performance.now() });
    for (const { principal, heard } of this.open) if (mayHear(principal, poke)) heard(poke);
  }

  private beat(): void {
    const since = performance.now() - rememberedMs;
    for (const [key, { at }] of this.lately) if (at < since) this.lately.delete(key);
    for (const entry of this.open) {
      entry.stream.beat();
      this.principals.ofSession(entry.principal.sessionId).then(
        (principal) => (entry.principal = principal),
        () => entry.stream.end(),
      );
    }
  }
}

/** A bell rings for its owner alone: its poke names a user, or the party that a user is, in the place of a store. */
function mayHear({ stores, user }: Principal, { storeId, topic }: Poke): boolean {
  if (topic === 'notices') return storeId === user.id || storeId === user.partyId;
  return stores === 'all' || stores.has(storeId);
}
