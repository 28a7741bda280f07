import { partners, partnerSubject, services, type PartnerName, type ServiceName } from '@comptoir/contracts';
import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { commandStream, eventStream, partnerStream } from './names';
import { commanded, durablesOf, partnerDurables, type Durable } from './wiring';

const seconds = 1e9;
const kibibyte = 1024;

/** What one stream holds before it refuses more; the outbox then keeps the rest. */
export interface StreamLimits {
  readonly maxBytes: number;
  /** 1 on a single server, 3 on a cluster of three. */
  readonly replicas: number;
}

export const defaultLimits: StreamLimits = { maxBytes: 1024 * kibibyte * kibibyte, replicas: 1 };

/** The configuration that a stream must have; the provisioner creates it, compares it and repairs it. */
export function streamConfigs(limits: StreamLimits = defaultLimits) {
  return [
    ...services.map((service) => events(service, limits)),
    ...commanded.map((service) => commands(service, limits)),
    ...partners.map((partner) => passedOn(partner, limits)),
    advisories,
  ];
}

/** The configuration of every durable, with its stream. */
export function consumerConfigs(limits: StreamLimits = defaultLimits) {
  return [...services.flatMap(durablesOf), ...partnerDurables].map((durable) => ({
    stream: durable.stream,
    config: consumer(durable, limits),
  }));
}

/** A partner's share of what the streams may hold. */
const partnerShare = 1 / 8;

const common = {
  storage: StorageType.File,
  discard: DiscardPolicy.New,
  max_msg_size: 256 * kibibyte,
  duplicate_window: 2 * 3600 * seconds,
  deny_delete: true,
};

function events(service: ServiceName, { maxBytes, replicas }: StreamLimits) {
  return {
    ...common,
    name: eventStream(service),
    subjects: [`evt.${service}.>`],
    retention: RetentionPolicy.Limits,
    max_age: 14 * 24 * 3600 * seconds,
    max_bytes: maxBytes,
    num_replicas: replicas,
    deny_purge: true,
  };
}

function commands(service: ServiceName, { maxBytes, replicas }: StreamLimits) {
  return {
    ...common,
    name: commandStream(service),
    subjects: [`cmd.${service}.>`],
    retention: RetentionPolicy.Workqueue,
    max_age: 0,
    max_bytes: maxBytes,
    num_replicas: replicas,
    deny_purge: true,
  };
}

/** A partner who stays away loses what is older than this, or makes its own stream wait; nobody else notices. */
function passedOn(partner: PartnerName, { maxBytes, replicas }: StreamLimits) {
  return {
    ...common,
    name: partnerStream(partner),
    subjects: [partnerSubject(partner, 'evt.>')],
    retention: RetentionPolicy.Limits,
    max_age: 14 * 24 * 3600 * seconds,
    max_bytes: Math.floor(maxBytes * partnerShare),
    num_replicas: replicas,
    deny_purge: true,
  };
}

/** A message here is an alarm: the server gave up on a delivery, which our consumers never let it come to. */
const advisories = {
  name: 'ADV',
  subjects: ['$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.>', '$JS.EVENT.ADVISORY.CONSUMER.MSG_TERMINATED.>'],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  max_age: 30 * 24 * 3600 * seconds,
  max_bytes: 16 * kibibyte * kibibyte,
  num_replicas: 1,
};

/**
 * No server-side `backoff`: it would override the ack wait and deliver a slow message again while it is handled.
 * No `max_deliver`: the server forgets a message that reaches it. Attempts are counted and ended by us, with a
 * dead letter.
 *
 * No filter: with one, even one that all subjects match, the server goes through the subjects that it keeps for each
 * message that it hands out, and each of ours has a subject of its own. Whom a message does not concern passes over it.
 */
function consumer({ durable }: Pick<Durable, 'durable'>, { replicas }: StreamLimits) {
  return {
    durable_name: durable,
    filter_subject: undefined,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    replay_policy: ReplayPolicy.Instant,
    ack_wait: 30 * seconds,
    max_ack_pending: 256,
    max_deliver: -1,
    num_replicas: replicas,
  };
}
