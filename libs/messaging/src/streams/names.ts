import { partners, type PartnerName, type ServiceName } from '@comptoir/contracts';

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

/** What one partner may hear, in the order in which it was passed on. The partner reads it by a durable of its own name. */
export function partnerStream(partner: PartnerName): string {
  return `PARTNER_${partner.toUpperCase()}`;
}

/**
 * The stream that keeps a subject: `evt.sales.…` is in EVT_SALES, `cmd.tasks.…` in CMD_TASKS,
 * `partner.accounting.evt.…` in PARTNER_ACCOUNTING.
 */
export function streamOfSubject(subject: string): string {
  const [family, service] = subject.split('.');
  const partner = family === 'partner' && partners.find((known) => known === service);
  if (partner) return partnerStream(partner);
  if ((family !== 'evt' && family !== 'cmd') || !service) throw new Error(`no stream keeps ${subject}`);
  return `${family.toUpperCase()}_${service.toUpperCase()}`;
}

/** By which a process tells the leading relay of its service, in another process, that something was committed. */
export function relayWakeSubject(service: ServiceName): string {
  return `relay.${service}.wake`;
}
