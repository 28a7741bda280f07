import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allAsks,
  allCommands,
  allEvents,
  services,
  topology,
  type Ask,
  type CommandDefinition,
  type EventDefinition,
  type ServiceName,
} from '@comptoir/contracts';
import { asNetwork, eventually, tokenFor } from '@comptoir/testing';
import { headers as newHeaders, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import { Client } from 'pg';
import { startStand, type Stand } from '../src';
import { aFile, apiOf, eachOf } from './api.builder';

jest.setTimeout(300_000);

/** No answer within this is no answer. */
const patienceMs = 10_000;
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const payloads: readonly (string | Uint8Array)[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  deep(10_000),
  `{"id":${deep(10_000)}}`,
  '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  '{"id":',
  '\0\0',
  Buffer.from([0xff, 0xfe, 0xc0, 0xa0]),
  '{"__proto__":{"a":1},"unknownField":1}',
  '1e999',
];

let stand: Stand;
const clients = new Map<ServiceName, NatsConnection>();
let pids: number[];
const running = () => services.map((service) => stand.services.pidOf(service));

beforeAll(async () => {
  stand = await startStand();
  for (const service of services) clients.set(service, await stand.nats.connect(service));
  pids = running();
});
afterAll(() => stand?.stop());
/** Every service is the process that it was, and serves. */
afterEach(async () => {
  expect(running()).toEqual(pids);
  for (const service of services) await stand.services.untilReady(service, { withinMs: 10_000 });
});

const headersOf = (set: Readonly<Record<string, string>>): MsgHdrs => {
  const headers = newHeaders();
  for (const [name, value] of Object.entries(set)) headers.set(name, value);
  return headers;
};
/** Somebody whom the broker lets through to this subject. */
const askerOf = ({ http, service }: Ask) =>
  http ? 'gateway' : services.find((one) => one !== 'gateway' && topology[one].asks.includes(service));
/** What the gateway serves over HTTP alone nobody can ask over NATS. */
const asked = allAsks.filter(({ service, http }) => service !== 'gateway' || !http);

it('every ask of every service that runs is answered with an error, and nobody waits', async () => {
  const tokens = new Map<ServiceName, string>();
  for (const service of services) tokens.set(service, await tokenFor(asNetwork(), service));
  const times: number[] = [];
  const wrong: unknown[] = [];
  const subjects = [
    ...asked.map((ask) => ({ asker: askerOf(ask), service: ask.service, subject: ask.subject })),
    ...services
      .filter((service) => service !== 'gateway')
      .map((service) => ({ asker: 'gateway' as const, service, subject: `rpc.${service}.v1.no.such.ask` })),
  ];
  const requests = subjects.flatMap(({ asker, service, subject }) => {
    const token = tokens.get(service) ?? '';
    const sets: Readonly<Record<string, string>>[] = [
      { authorization: token },
      { authorization: token, 'Content-Type': 'text/csv', traceparent: '%C0%A0', 'if-match': '"x"' },
      { authorization: token, deadline: 'soon' },
      { authorization: 'garbage' },
      { service: 'sales' },
      {},
    ];
    return payloads.flatMap((payload) => sets.map((set) => ({ asker, subject, payload, set })));
  });
  await eachOf(requests, async ({ asker, subject, payload, set }) => {
    const started = performance.now();
    const reply = await clients
      .get(asker ?? 'gateway')
      ?.request(subject, payload, { timeout: patienceMs, headers: headersOf(set) })
      .catch((error: unknown) => ({ headers: undefined, error }));
    times.push(performance.now() - started);
    const outcome = reply?.headers?.get('outcome');
    if (outcome !== 'refused') wrong.push({ subject, payload: String(payload).slice(0, 40), set, outcome });
  });
  expect(wrong).toEqual([]);
  const [median = Infinity] = times.sort((one, other) => one - other).slice(times.length >> 1);
  process.stdout.write(
    `${JSON.stringify({ test: 'malformed asks of running services', subjects: subjects.length, n: times.length, crashes: 0, timeouts: 0, medianMs: +median.toFixed(2), maxMs: +(times.at(-1) ?? 0).toFixed(1) })}\n`,
  );
  expect(median).toBeLessThan(100);
  expect(subjects.length).toBeGreaterThan(150);
});

type Told = EventDefinition | CommandDefinition;
interface Malformed {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Readable as JSON; what it says is wrong for whoever hears it, and nothing to anybody else. */
const readable = new Set<unknown>([
  'null',
  '[]',
  '"text"',
  '{"__proto__":{"a":1},"unknownField":1}',
  '1e999',
]);

/** Says that it is such a message, and is none: nobody can read the first ones. */
function malformed({ type }: Told): { unreadable: Malformed[]; misleading: Malformed[] } {
  const structured = { 'Content-Type': 'application/cloudevents+json' };
  const known = (attributes: Readonly<Record<string, string>> = {}) => ({
    'ce-specversion': '1.0',
    'ce-source': '/comptoir/x',
    'ce-type': type,
    'ce-id': randomUUID(),
    'ce-subject': randomUUID(),
    'ce-time': new Date().toISOString(),
    ...attributes,
  });
  const event = { specversion: '1.0', id: randomUUID(), source: '/x', type, subject: randomUUID() };
  return {
    unreadable: [
      ...payloads.map((body) => ({ headers: structured, body })),
      ...payloads.filter((body) => !readable.has(body)).map((body) => ({ headers: known(), body })),
      { headers: { 'Content-Type': 'application/cloudevents+xml' }, body: '<event/>' },
      { headers: structured, body: JSON.stringify({ ...event, id: undefined, data: {} }) },
      { headers: structured, body: JSON.stringify({ ...event, id: 7, subject: [], data: {} }) },
      { headers: known({ 'ce-id': '%C0%A0' }), body: '{}' },
      { headers: {}, body: '{}' },
    ],
    misleading: [
      ...[...readable].map((body) => ({ headers: known(), body: body as string })),
      { headers: structured, body: JSON.stringify({ ...event, data: { id: 'no id', version: 'two' } }) },
      { headers: known({ 'ce-aggver': 'first', 'ce-time': 'yesterday' }), body: '{}' },
    ],
  };
}

const lettersOf = async (service: ServiceName): Promise<number> => {
  const client = new Client({ connectionString: stand.databases[service] });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from dead_letter');
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
};

/** What no consumer has dealt with yet. */
const waiting = async (): Promise<number> => {
  const broker = await stand.nats.connect();
  const told = async <Answer>(subject: string) =>
    (await broker.request(`$JS.API.${subject}`, '{}', { timeout: patienceMs })).json<Answer>();
  const { streams } = await told<{ streams: string[] }>('STREAM.NAMES');
  let count = 0;
  for (const stream of streams) {
    const { consumers } = await told<{ consumers: { num_pending: number; num_ack_pending: number }[] }>(
      `CONSUMER.LIST.${stream}`,
    );
    for (const { num_pending: pending, num_ack_pending: unacked } of consumers) count += pending + unacked;
  }
  await broker.close();
  return count;
};

const senderOf = (told: Told) =>
  told.kind === 'event'
    ? told.service
    : services.find((service) => topology[service].commands.includes(told.service));
const map = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'maps', 'events.md'), 'utf8');
/** Whose work it is; an event comes by many more. */
const hearersOf = (told: Told) =>
  told.kind === 'command'
    ? [told.service]
    : services.filter((service) =>
        new RegExp(`^\\| \`${told.type}\` \\|.*\\b${service}\\b[^|]*\\|$`, 'm').test(map),
      );

it('every malformed event and command is a dead letter of whoever hears it, and passes everybody else by', async () => {
  const told = [...allEvents, ...allCommands].filter((one) => senderOf(one));
  expect(told.length).toBeGreaterThan(70);
  expect(told.flatMap(hearersOf).length).toBeGreaterThan(45);
  const before = new Map<ServiceName, number>();
  for (const service of services) before.set(service, await lettersOf(service));
  const least = new Map<ServiceName, number>(services.map((service) => [service, 0]));
  const most = new Map<ServiceName, number>(services.map((service) => [service, 0]));
  const messages = told.flatMap((one) => {
    const { unreadable, misleading } = malformed(one);
    for (const hearer of hearersOf(one)) {
      least.set(hearer, (least.get(hearer) ?? 0) + unreadable.length);
      most.set(hearer, (most.get(hearer) ?? 0) + unreadable.length + misleading.length);
    }
    return [...unreadable, ...misleading].map((message) => ({ one, message }));
  });
  await eachOf(messages, async ({ one, message: { headers, body } }) => {
    const sent = { headers: headersOf({ ...headers, 'Nats-Msg-Id': randomUUID() }), timeout: patienceMs };
    const sender = clients.get(senderOf(one) ?? 'sales');
    expect((await sender?.request(one.subject(randomUUID()), body, sent))?.json()).toHaveProperty('seq');
  });
  await eventually(async () => (await waiting()) === 0, 120_000);
  for (const service of services) {
    const letters = (await lettersOf(service)) - (before.get(service) ?? 0);
    expect(letters).toBeGreaterThanOrEqual(least.get(service) ?? 0);
    expect(letters).toBeLessThanOrEqual(most.get(service) ?? 0);
  }
});

it('what is well formed goes on being heard', async () => {
  const call = apiOf(stand.url);
  const { email, password } = stand.administrator;
  const { json } = await call('POST', '/sessions', { body: { email, password } });
  const token = json.accessToken as string;
  const rows = 'référence;nom;société;pays;fuseau\nLYON;Lyon;Cuisines du Rhône;France;Europe/Paris';
  expect(await call('POST', '/imports/stores', { token, body: aFile(rows) })).toMatchObject({ status: 200 });
  const { items } = (await call('GET', '/stores', { token })).json as { items: { id: string }[] };
  await eventually(async () => {
    const { status } = await call('GET', `/stores/${items[0]?.id}/settings`, { token });
    return status === 200;
  });
});
