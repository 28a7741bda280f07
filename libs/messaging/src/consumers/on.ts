import type { CommandDefinition, DataOf, EventDefinition } from '@comptoir/contracts';
import type { Tx } from '@comptoir/persistence';
import type { Heard } from './heard';

export type Hearable = EventDefinition | CommandDefinition;

/** What `@On` leaves on a class: read at start by the message dispatcher. */
export interface Listening {
  readonly hearable: Hearable;
  readonly method: string;
  readonly batch: boolean;
}

const key = Symbol('comptoir.listening');

type OneByOne<D extends Hearable> = (heard: Heard<DataOf<D>>, tx: Tx) => Promise<void>;
type ManyAtOnce<D extends Hearable> = (heard: Heard<DataOf<D>>[], tx: Tx) => Promise<void>;
type MethodDecoratorOf<Method> = <M extends Method>(
  target: object,
  method: string,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/**
 * Runs the method for every event of this type, in the transaction that records the message in the inbox:
 * after a crash both exist or neither, so effects through `tx` happen exactly once. Effects elsewhere may
 * happen twice; give them an intent row.
 *
 * - The class name (kebab-cased) is the reaction's name in the inbox: renaming the class forgets what it heard.
 * - Several reactions to one event stand or fall alone.
 * - Order: as announced per aggregate while all goes well; a retried message arrives late, and nobody waits for it. Apply
 *   by version.
 * - A Refusal is final and makes a dead letter; `InfrastructureDown` pauses; anything else is retried.
 *
 * What fails is undone by itself; its neighbours may be run once more in the same transaction. With `{ batch: true }` the
 * method gets up to 100 messages of its type at once. It must be correct for any grouping: after a failure the same
 * messages come again in halves, until the one that cannot be done stands alone.
 */
export function On<D extends EventDefinition>(event: D): MethodDecoratorOf<OneByOne<D>>;
export function On<D extends EventDefinition>(
  event: D,
  how: { batch: true },
): MethodDecoratorOf<ManyAtOnce<D>>;
export function On(event: EventDefinition, how?: { batch: true }): MethodDecorator {
  return listen(event, how?.batch === true);
}

/** As `On`, for work handed over by another service (or by this one to itself). */
export function OnCommand<D extends CommandDefinition>(command: D): MethodDecoratorOf<OneByOne<D>>;
export function OnCommand<D extends CommandDefinition>(
  command: D,
  how: { batch: true },
): MethodDecoratorOf<ManyAtOnce<D>>;
export function OnCommand(command: CommandDefinition, how?: { batch: true }): MethodDecorator {
  return listen(command, how?.batch === true);
}

export function listeningOf(type: object): readonly Listening[] {
  return (Reflect.getMetadata(key, type) as Listening[] | undefined) ?? [];
}

function listen(hearable: Hearable, batch: boolean): MethodDecorator {
  return (target, method) => {
    const known = listeningOf(target.constructor);
    Reflect.defineMetadata(key, [...known, { hearable, method: String(method), batch }], target.constructor);
  };
}
