import type { ServiceName } from '@comptoir/contracts';

export function eventStream(producer: ServiceName): string {
  return `EVT_${producer.toUpperCase()}`;
}

export function commandStream(service: ServiceName): string {
  return `CMD_${service.toUpperCase()}`;
}

/** The durable by which `consumer` reads `producer`'s events. */
export function eventDurable(consumer: ServiceName, producer: ServiceName): string {
  return `${consumer}-from-${producer}`;
}

export function commandDurable(service: ServiceName): string {
  return `${service}-commands`;
}

/** The stream that keeps a subject: `evt.sales.…` is in EVT_SALES, `cmd.tasks.…` in CMD_TASKS. */
export function streamOfSubject(subject: string): string {
  const [family, service] = subject.split('.');
  if ((family !== 'evt' && family !== 'cmd') || !service) throw new Error(`no stream keeps ${subject}`);
  return `${family.toUpperCase()}_${service.toUpperCase()}`;
}

/** By which a process tells the leading relay of its service, in another process, that something was committed. */
export function relayWakeSubject(service: ServiceName): string {
  return `relay.${service}.wake`;
}
