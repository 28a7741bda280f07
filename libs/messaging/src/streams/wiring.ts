import { partners, services, topology, type ServiceName } from '@comptoir/contracts';
import { commandDurable, commandStream, eventDurable, eventStream, partnerStream } from './names';

/** One durable pull consumer: who reads which stream, all of it. */
export interface Durable {
  readonly stream: string;
  readonly durable: string;
  readonly consumer: ServiceName;
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
  }));
  if (!commanded.includes(consumer)) return events;
  const commands = {
    stream: commandStream(consumer),
    durable: commandDurable(consumer),
    consumer,
  };
  return [...events, commands];
}

/** The one durable of each partner, on the stream of what it may hear. */
export const partnerDurables = partners.map((partner) => ({
  partner,
  stream: partnerStream(partner),
  durable: partner as string,
}));

/** Every stream into which a service publishes: its events, the commands that it gives, what it passes on to partners. */
export function streamsFilledBy(producer: ServiceName): string[] {
  const own = [eventStream(producer), ...topology[producer].commands.map(commandStream)];
  return producer === 'gateway' ? [...own, ...partners.map(partnerStream)] : own;
}
