import { randomUUID } from 'node:crypto';
import type { CommandDefinition, DataOf, EventDefinition } from '@comptoir/contracts';
import { headers } from '@nats-io/transport-node';
import type { TestNats } from './nats';

interface Told<Data> {
  /** The aggregate of an event, the key of a command. */
  readonly id: string;
  /** The aggregate's version after the change; events only. */
  readonly version?: number;
  readonly data: Data;
  readonly storeId?: string;
  /** The message's own id: the same twice is the same message twice. */
  readonly messageId?: string;
}

/** Says what another service would say: the event or command reaches the stream as a structured CloudEvent. */
export async function tell<D extends EventDefinition | CommandDefinition>(
  nats: TestNats,
  definition: D,
  { id, version, data, storeId, messageId = randomUUID() }: Told<DataOf<D>>,
): Promise<void> {
  const connection = await nats.connect();
  const message = {
    specversion: '1.0',
    id: messageId,
    source: `/comptoir/${definition.service}`,
    type: definition.type,
    time: new Date().toISOString(),
    subject: id,
    ...(version === undefined ? {} : { aggver: version }),
    ...(storeId === undefined ? {} : { storeid: storeId }),
    data,
  };
  const contentType = headers();
  contentType.set('Content-Type', 'application/cloudevents+json');
  contentType.set('Nats-Msg-Id', messageId);
  await connection.request(definition.subject(id), JSON.stringify(message), {
    headers: contentType,
    timeout: 5_000,
  });
  await connection.close();
}
