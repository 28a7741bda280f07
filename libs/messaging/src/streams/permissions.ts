import { services, topology, type ServiceName } from '@comptoir/contracts';
import { relayWakeSubject } from './names';
import { durablesOf, streamsFilledBy } from './wiring';

/** What a NATS user may do, by subject. */
export interface Permissions {
  readonly publish: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly subscribe: { readonly allow: readonly string[] };
  /** Replies to requests it received. */
  readonly responses: { readonly max: number; readonly expires: string };
}

/**
 * The least that a service needs: announce its own events, send the commands and asks that the topology gives
 * it, read its own durables, hear its own asks and inbox. It can neither create nor change nor delete anything in
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
      allow: [
        `_INBOX_${service}.>`,
        `rpc.${service}.v1.>`,
        relayWakeSubject(service),
        ...(gateway ? ['ui.>'] : []),
      ],
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
  responses: { max: 1, expires: '60s' },
};

export const users = [...services, 'provisioner'] as const;
export type NatsUser = (typeof users)[number];

export function permissionsOfUser(user: NatsUser): Permissions {
  return user === 'provisioner' ? provisionerPermissions : permissionsOf(user);
}
