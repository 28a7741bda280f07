import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

interface Entry {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Every route of the API, to tell an address that does not exist from one that does not take this method. */
@Injectable()
export class RouteBook {
  private readonly entries = new Map<string, Entry>();

  follow(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (!url.startsWith('/api/v1/')) return;
      const entry = this.entries.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
      for (const one of [method].flat()) entry.methods.add(one);
      this.entries.set(url, entry);
    });
  }

  methodsOf(path: string): string[] {
    const methods = [...this.entries.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((entry) => [...entry.methods]);
    return [...new Set(methods)].sort();
  }
}

function patternOf(url: string): RegExp {
  const pieces = url
    .split('/')
    .map((piece) => (piece.startsWith(':') ? '[^/]+' : piece.replace(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${pieces.join('/')}$`);
}
