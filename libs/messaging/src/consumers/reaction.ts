import { topology, type ServiceName } from '@comptoir/contracts';
import type { Tx } from '@comptoir/persistence';
import type { DiscoveryService } from '@nestjs/core';
import type { Heard } from './heard';
import { listeningOf, type Hearable } from './on';

/** One method that hears one type. */
export interface Reaction {
  /** Its name in the inbox and on dead letters. */
  readonly name: string;
  readonly hearable: Hearable;
  readonly batch: boolean;
  run(heard: readonly Heard<unknown>[], tx: Tx): Promise<void>;
}

type Method = (heard: unknown, tx: Tx) => Promise<void>;

/** Every reaction among the application's providers. Throws for one that the topology does not know of. */
export function reactionsAmong(discovery: DiscoveryService, service: ServiceName): Reaction[] {
  const instances = [...discovery.getProviders(), ...discovery.getControllers()]
    .map((wrapper) => wrapper.instance as unknown)
    .filter((instance): instance is object => typeof instance === 'object' && instance !== null);
  const reactions = [...new Set(instances)].flatMap(reactionsOf);
  for (const reaction of reactions) check(reaction, reactions, service);
  return reactions;
}

/** The reactions of one object. */
export function reactionsOf(instance: object): Reaction[] {
  const type = instance.constructor;
  return listeningOf(type).map(({ hearable, method, batch }) => {
    const handle = (instance as Record<string, Method>)[method] as Method;
    return {
      name: kebab(type.name),
      hearable,
      batch,
      async run(heard, tx) {
        if (batch) return handle.call(instance, heard, tx);
        for (const one of heard) await handle.call(instance, one, tx);
      },
    };
  });
}

function check(reaction: Reaction, all: readonly Reaction[], service: ServiceName): void {
  const { name, hearable } = reaction;
  const twins = all.filter((other) => other.name === name && other.hearable.type === hearable.type);
  if (twins.length > 1)
    throw new Error(`${name} hears ${hearable.type} twice; the inbox could not tell them apart`);
  const known =
    hearable.kind === 'command'
      ? hearable.service === service
      : topology[service].hears.includes(hearable.service);
  if (!known) throw new Error(`The topology does not let ${service} hear ${hearable.type} (in ${name})`);
}

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
