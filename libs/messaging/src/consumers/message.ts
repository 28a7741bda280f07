import { createHash } from 'node:crypto';
import { checked } from '../envelope/field-errors';
import { readCloudEvent, type CloudEvent } from '../envelope/cloud-event';
import type { Heard } from './heard';
import type { Reaction } from './reaction';

/** A message as it lies on the wire or in a dead letter. */
export interface Letter {
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A message read, and who hears it. */
export interface Message {
  readonly event: CloudEvent;
  readonly reactions: readonly Reaction[];
  readonly heard: Heard<unknown>;
}

/** Reads a message for those who hear its type. Throws when it is malformed or its data is not what the type says. */
export function readMessage(letter: Letter, reactions: readonly Reaction[]): Message {
  const { event, data } = readCloudEvent((name) => letter.headers[name], letter.body);
  const hearing = reactions.filter((reaction) => reaction.hearable.type === event.type);
  const [first] = hearing;
  return {
    event,
    reactions: hearing,
    heard: heardOf(event, first ? checked(first.hearable.data, data) : data),
  };
}

/** The message's id, or, where it cannot be read, a digest of the message: the same at each delivery. */
export function identityOf(letter: Letter): string {
  const known = letter.headers['ce-id'] ?? letter.headers['Nats-Msg-Id'];
  if (known && /^[\w.:-]{1,128}$/.test(known)) return known;
  const digest = createHash('sha256')
    .update(letter.subject)
    .update(JSON.stringify(letter.headers))
    .update(letter.body);
  return digest.digest('hex');
}

function heardOf(event: CloudEvent, data: unknown): Heard<unknown> {
  return {
    id: event.id,
    type: event.type,
    aggregateId: event.subject,
    aggregateVersion: event.aggregateVersion,
    storeId: event.storeId,
    operationId: event.operationId,
    causationId: event.causationId,
    time: new Date(event.time),
    data,
  };
}
