import {
  partnerRights,
  partners,
  partnerSubject,
  services,
  topology,
  type PartnerName,
  type ServiceName,
} from '@comptoir/contracts';
import { relayWakeSubject } from './names';
import { durablesOf, partnerDurables, streamsFilledBy } from './wiring';

/** What a NATS user may do, by subject. */
export interface Permissions {
  readonly publish: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly subscribe: { readonly allow: readonly string[] };
  /** Replies to requests it received; absent: it receives none. */
  readonly responses?: { readonly max: number; readonly expires: string };
}

/**
 * The least that a service needs: announce its own events, send the commands and asks that the topology gives
 * it, read its own durables, hear its own inbox. It can neither create nor change nor delete anything in
 * JetStream, nor overhear anyone.
 */
export function permissionsOf(service: ServiceName): Permissions {
  const { commands, asks } = topology[service];
  const gateway = service === 'gateway';
  return {
    publish: {
      allow: [
        `evt.${service}.>`,
        ...commands.map((target) => `cmd.${target}.>`),
        ...asks.map((target) => `rpc.${target}.v1.${gateway ? '' : 'internal.'}>`),
        'ui.>',
        `dlq.${service}.>`,
        relayWakeSubject(service),
        ...(gateway ? ['partner.*.evt.>'] : []),
        ...streamsFilledBy(service).map((stream) => `$JS.API.STREAM.INFO.${stream}`),
        ...durablesOf(service).flatMap(({ stream, durable }) => [
          `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
          `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
          `$JS.ACK.${stream}.${durable}.>`,
        ]),
      ],
      deny: gateway ? ['rpc.*.v1.internal.>'] : [],
    },
    subscribe: {
      allow: [`_INBOX_${service}.>`, relayWakeSubject(service), ...(gateway ? ['ui.>'] : [])],
    },
  };
}

/**
 * What answers a service's asks, and can do nothing else: it says only what answers a question that it was given. A user
 * of its own, for the server remembers the reply subject of whatever it gives to one who may answer, that of each event
 * too: 2.9 then goes through all of the last minute for each message more.
 */
export function permissionsOfAnswers(service: ServiceName): Permissions {
  return {
    publish: { allow: [], deny: [] },
    subscribe: {
      allow: [`rpc.${service}.v1.>`, ...(service === 'gateway' ? ['partner.*.rpc.>'] : [])],
    },
    responses: { max: 1, expires: '60s' },
  };
}

/** The provisioner creates and repairs streams and durables, and reads nothing from them. */
export const provisionerPermissions: Permissions = {
  publish: {
    allow: [
      '$JS.API.INFO',
      '$JS.API.STREAM.INFO.*',
      '$JS.API.STREAM.CREATE.*',
      '$JS.API.STREAM.UPDATE.*',
      '$JS.API.STREAM.NAMES',
      '$JS.API.CONSUMER.INFO.*.*',
      '$JS.API.CONSUMER.CREATE.>',
      '$JS.API.CONSUMER.DURABLE.CREATE.*.*',
    ],
    deny: [],
  },
  subscribe: { allow: ['_INBOX_provisioner.>'] },
};

/** A subject of ours that a partner's account may ask, and nothing but our answers comes back. */
export interface Export {
  readonly subject: string;
  /** What it is called over there. */
  readonly as: string;
  /** Many messages answer one question: a pull of its durable. */
  readonly many?: true;
}

/**
 * The asks that a partner may ask under its own name, and the API of its one durable. That API has a prefix of its own
 * over there: the server itself answers `$JS.API` in every account, to say that this one has no JetStream.
 */
export function exportsTo(partner: PartnerName): Export[] {
  const durables = partnerDurables.filter((one) => one.partner === partner);
  const asks = partnerRights[partner].asks.map(({ subject }) => partnerSubject(partner, subject));
  return [
    ...asks.map((subject) => ({ subject, as: subject })),
    ...durables.flatMap(({ stream, durable }): Export[] => [
      renamed(partner, `CONSUMER.INFO.${stream}.${durable}`),
      { ...renamed(partner, `CONSUMER.MSG.NEXT.${stream}.${durable}`), many: true },
      { subject: `$JS.ACK.${stream}.${durable}.>`, as: `$JS.ACK.${stream}.${durable}.>` },
    ]),
  ];
}

function renamed(partner: PartnerName, operation: string): Export {
  return { subject: `$JS.API.${operation}`, as: partnerSubject(partner, `API.${operation}`) };
}

/** A partner reaches what is exported to it, and not what is exported to another partner. */
function permissionsOfPartner(partner: PartnerName): Permissions {
  return {
    publish: { allow: exportsTo(partner).map((one) => one.as), deny: [] },
    subscribe: { allow: [`_INBOX_${partner}.>`] },
  };
}

/** By which a service answers; it has the password of the service. */
export const answersUser = (service: ServiceName) => `${service}-answers` as const;
const answersUsers = new Map(services.map((service) => [answersUser(service) as string, service]));

/** Whoever has a password. */
export const holders = [...services, 'provisioner', ...partners] as const;
export type NatsHolder = (typeof holders)[number];
export const users = [...holders, ...services.map(answersUser)] as const;
export type NatsUser = (typeof users)[number];

export function holderOf(user: NatsUser): NatsHolder {
  return answersUsers.get(user) ?? (user as NatsHolder);
}

export function permissionsOfUser(user: NatsUser): Permissions {
  if (user === 'provisioner') return provisionerPermissions;
  const answering = answersUsers.get(user);
  if (answering) return permissionsOfAnswers(answering);
  const partner = partners.find((known) => known === user);
  return partner ? permissionsOfPartner(partner) : permissionsOf(user as ServiceName);
}
