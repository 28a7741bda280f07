import { SetMetadata } from '@nestjs/common';

const key = 'comptoir:every';

export interface Rhythm {
  readonly everyMs: number;
  /** What the log says when it fails. */
  readonly failure: string;
}

/**
 * Marks the method of a provider that is run when the service begins to serve and then again and again, `everyMs` after
 * it last ended; never twice at a time in one process. Other instances run it too: what must happen once is for the
 * method to see to. A failure is logged, and the next run comes all the same.
 */
export function Every(everyMs: number, failure: string) {
  const rhythm: Rhythm = { everyMs, failure };
  return (target: object, method: string, descriptor: TypedPropertyDescriptor<() => Promise<void>>): void =>
    void SetMetadata(key, rhythm)(target, method, descriptor as TypedPropertyDescriptor<unknown>);
}

export function rhythmOf(method: unknown): Rhythm | undefined {
  return typeof method === 'function' ? (Reflect.getMetadata(key, method) as Rhythm | undefined) : undefined;
}
