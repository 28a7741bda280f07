import { allAsks, allEvents, type AnyAsk, type EventDefinition } from '@comptoir/contracts';
import { describedAsks } from './async-api-asks';
import { jsonSchemaOf } from './json-schema';

type Json = Record<string, unknown>;

const text = { type: 'string' };
/** CloudEvents 1.0 in binary mode, as NATS headers; values are percent-encoded. */
const headers: Json = {
  type: 'object',
  required: ['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-time', 'ce-subject', 'Nats-Msg-Id'],
  properties: {
    'ce-specversion': { const: '1.0' },
    'ce-id': { ...text, description: 'The same for every delivery: what was heard once is known by it' },
    'ce-source': { ...text, description: 'The service that announces: `/comptoir/<service>`' },
    'ce-type': text,
    'ce-time': { ...text, format: 'date-time' },
    'ce-subject': { ...text, description: 'Id of the aggregate' },
    'ce-aggver': { ...text, description: 'Version of the aggregate after the change: ignore older ones' },
    'ce-epoch': { ...text, description: 'Grows when the service was restored to an earlier state' },
    'ce-storeid': text,
    'ce-operationid': { ...text, description: 'The bulk operation that it belongs to' },
    traceparent: { ...text, description: 'W3C trace context' },
    'Nats-Msg-Id': text,
  },
};

const nameOf = ({ name, version }: EventDefinition) => `${name}.v${version}`;
const ref = (kind: string, name: string) => ({ $ref: `#/${kind}/${name}` });

/** Services whose every ask is described; of the others the events are. */
const asked = ['sales', 'purchasing'];
const described = allAsks.filter(({ service }) => asked.includes(service));

/** What Comptoir announces and can be asked over NATS, as AsyncAPI 3.0. Made from the contracts alone. */
export function asyncApiDocument(
  events: readonly EventDefinition[] = allEvents,
  asks: readonly AnyAsk[] = described,
): Json {
  const { channels, operations, messages, messageTraits, ...ofAsks } = describedAsks(asks);
  const sorted = [...events].sort((one, other) => (one.type < other.type ? -1 : 1));
  const converted = new Map(sorted.map((event) => [event, jsonSchemaOf(event.data, 'output')]));
  const schemas = Object.assign({}, ...[...converted.values()].map(({ components }) => components)) as Json;
  const each = (entry: (event: EventDefinition) => Json) =>
    Object.fromEntries(sorted.map((event) => [nameOf(event), entry(event)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Comptoir',
      version: '1',
      description:
        'Facts that the services announce: at least once, in the order of versions within an aggregate; kept by JetStream in one stream per service. Asks of sales and purchasing: over core NATS, answered on the inbox of the question or refused as a problem (RFC 9457).',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      ...each((event) => ({
        address: event.subject('{id}'),
        parameters: { id: { description: `Id of the ${event.aggregate}` } },
        messages: { [nameOf(event)]: ref('components/messages', nameOf(event)) },
      })),
      ...channels,
    },
    operations: {
      ...each((event) => ({
        action: 'send',
        channel: ref('channels', nameOf(event)),
        tags: [{ name: event.service }],
      })),
      ...operations,
    },
    components: {
      messageTraits: { cloudEvent: { headers }, ...messageTraits },
      messages: {
        ...each((event) => ({
          name: event.type,
          payload: converted.get(event)?.schema,
          traits: [ref('components/messageTraits', 'cloudEvent')],
        })),
        ...messages,
      },
      schemas: { ...ofAsks.schemas, ...schemas },
    },
  };
}
