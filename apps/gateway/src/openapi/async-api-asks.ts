import type { AnyAsk } from '@comptoir/contracts';
import { jsonSchemaOf } from './json-schema';

type Json = Record<string, unknown>;

const text = { type: 'string' };
/** What a caller sends beside its question. */
const headers: Json = {
  type: 'object',
  properties: {
    authorization: { ...text, description: 'The token of whoever asks' },
    deadline: { ...text, description: 'Milliseconds since 1970 after which nobody waits for the answer' },
    traceparent: { ...text, description: 'W3C trace context' },
    'idempotency-key': { ...text, description: 'Two questions with one key have one effect' },
    'if-match': { ...text, description: 'The version that the caller read, as an entity tag' },
  },
};
const ref = (kind: string, name: string) => ({ $ref: `#/${kind}/${name}` });
const replyOf = (name: string) => `${name}.reply`;

export interface DescribedAsks {
  readonly channels: Json;
  readonly operations: Json;
  readonly messages: Json;
  readonly messageTraits: Json;
  readonly schemas: Json;
}

/** What can be asked over core NATS: each question is answered on the inbox that its message names. */
export function describedAsks(asks: readonly AnyAsk[]): DescribedAsks {
  const sorted = [...asks].sort((one, other) => (one.name < other.name ? -1 : 1));
  const converted = sorted.map((ask) => ({
    ask,
    request: jsonSchemaOf(ask.request, 'input'),
    response: jsonSchemaOf(ask.response, 'output'),
  }));
  const each = (entry: (one: (typeof converted)[number]) => Json) =>
    Object.assign({}, ...converted.map(entry)) as Json;
  return {
    channels: each(({ ask: { name, subject, http } }) => ({
      [name]: {
        address: subject,
        ...(http && { summary: http.summary }),
        messages: { [name]: ref('components/messages', name) },
      },
      [replyOf(name)]: {
        address: null,
        messages: { [replyOf(name)]: ref('components/messages', replyOf(name)) },
      },
    })),
    operations: each(({ ask: { name, service, http } }) => ({
      [name]: {
        action: 'receive',
        channel: ref('channels', name),
        ...(http && { summary: http.summary }),
        tags: [{ name: service }],
        reply: { channel: ref('channels', replyOf(name)) },
      },
    })),
    messages: each(({ ask: { name }, request, response }) => ({
      [name]: { name, payload: request.schema, traits: [ref('components/messageTraits', 'ask')] },
      [replyOf(name)]: { name: replyOf(name), payload: response.schema },
    })),
    messageTraits: { ask: { headers } },
    schemas: Object.assign(
      {},
      ...converted.map(({ request }) => request.components),
      ...converted.map(({ response }) => response.components),
    ) as Json,
  };
}
