import type { Ask, RequestOf, ResponseOf } from '@comptoir/contracts';
import { Injectable, SetMetadata, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { LocalCall } from './local-call.http';

const key = 'comptoir:answers-here';

type LocalAnswer<A extends Ask> = (request: RequestOf<A>, call: LocalCall) => Promise<ResponseOf<A>>;
type AnyLocalAnswer = (request: unknown, call: LocalCall) => Promise<unknown>;

/**
 * Marks the provider's method that answers an ask of the gateway's own over HTTP. It gets the request as the
 * contract's schema returns it, from a caller who holds the ask's permission.
 */
export function AnswersHere<A extends Ask>(ask: A) {
  return <M extends LocalAnswer<A>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    SetMetadata(key, ask)(target, method, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

/** Finds the methods marked `@AnswersHere`. */
@Injectable()
export class LocalAnswers implements OnModuleInit {
  private readonly byAsk = new Map<string, AnyLocalAnswer>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      this.collect(instance as Record<string, AnyLocalAnswer>);
    }
  }

  of(ask: Ask): AnyLocalAnswer {
    const answer = this.byAsk.get(ask.name);
    if (!answer) throw new Error(`Nothing here answers ${ask.name}`);
    return answer;
  }

  private collect(instance: Record<string, AnyLocalAnswer>): void {
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype) return;
    for (const method of this.scanner.getAllMethodNames(prototype)) {
      const answer = instance[method];
      const ask =
        typeof answer === 'function' ? (Reflect.getMetadata(key, answer) as Ask | undefined) : undefined;
      if (!ask || !answer) continue;
      if (this.byAsk.has(ask.name)) throw new Error(`${ask.name} is answered twice`);
      this.byAsk.set(ask.name, answer.bind(instance));
    }
  }
}
