import { services, topology, type ServiceName } from '@comptoir/contracts';
import { commandDurable, commandStream, eventDurable, eventStream } from './names';

/** One durable pull consumer: who reads what from which stream. */
export interface Durable {
  readonly stream: string;
  readonly durable: string;
  readonly consumer: ServiceName;
  readonly filter: string;
}

/** The services that take commands from any other. */
export const commanded: readonly ServiceName[] = services.filter((service) =>
  services.some((sender) => topology[sender].commands.includes(service)),
);

/** Every durable that a service consumes with. */
export function durablesOf(consumer: ServiceName): Durable[] {
  const events = topology[consumer].hears.map((producer) => ({
    stream: eventStream(producer),
    durable: eventDurable(consumer, producer),
    consumer,
    filter: `evt.${producer}.>`,
  }));
  if (!commanded.includes(consumer)) return events;
  const commands = {
    stream: commandStream(consumer),
    durable: commandDurable(consumer),
    consumer,
    filter: `cmd.${consumer}.>`,
  };
  return [...events, commands];
}

/** Every stream into which a service publishes: its own events, and the commands that it gives. */
export function streamsFilledBy(producer: ServiceName): string[] {
  return [eventStream(producer), ...topology[producer].commands.map(commandStream)];
}
