import type { Ask, RequestOf, ResponseOf } from '@comptoir/contracts';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { AskContext } from './ask-context';
import type { RawJson } from './raw-json';

type Answer<A extends Ask> = (
  request: RequestOf<A>,
  context: AskContext,
) => Promise<ResponseOf<A> | RawJson> | ResponseOf<A> | RawJson;

/** What a handler came to: Nest's exception layer knows neither refusals nor kinds, so both travel as values. */
export type Outcome = { readonly answer: unknown } | { readonly error: unknown };

/** What `@Answers` tells the server about a handler. */
export interface AnswerExtras {
  readonly ask: Ask;
}

/**
 * Marks the controller method that answers an ask. It gets the request as the contract's schema returns it, after
 * the caller was authenticated and holds the ask's permission; how far that permission reaches is for the method
 * to check, on every item. A Refusal it throws reaches the asker as it is; anything else becomes a fault, logged
 * here and told without detail there.
 */
export function Answers<A extends Ask>(ask: A) {
  return <M extends Answer<A>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const original = descriptor.value as Answer<A>;
    const settled = async function (
      this: unknown,
      request: RequestOf<A>,
      context: AskContext,
    ): Promise<Outcome> {
      try {
        return { answer: await original.call(this, request, context) };
      } catch (error) {
        return { error };
      }
    };
    descriptor.value = settled as unknown as M;
    const extras: AnswerExtras = { ask };
    Payload()(target, method, 0);
    Ctx()(target, method, 1);
    Payload()(target, method, 0);
    Ctx()(target, method, 1);
    MessagePattern(ask.subject, extras)(target, method, descriptor as PropertyDescriptor);
  };
}
