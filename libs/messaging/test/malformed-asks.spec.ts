import { allAsks, services, topology, type Ask, type ServiceName } from '@comptoir/contracts';
import { Controller, type Type } from '@nestjs/common';
import { headers as newHeaders, type NatsConnection } from '@nats-io/transport-node';
import { Answers } from '../src';
import { Rig } from './rig';

/** A controller that would answer each of these asks, if ever a request got that far. */
function answering(asks: readonly Ask[]): Type {
  @Controller()
  class Everything {}
  for (const [index, ask] of asks.entries()) {
    const method = `answer${index}`;
    const descriptor: TypedPropertyDescriptor<() => Promise<never>> = {
      value: () => Promise.resolve({} as never),
      configurable: true,
    };
    Answers(ask)(Everything.prototype, method, descriptor);
    Object.defineProperty(Everything.prototype, method, descriptor);
  }
  return Everything;
}

const payloads: readonly (string | Uint8Array)[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '['.repeat(10_000) + ']'.repeat(10_000),
  '{"id":',
  '\0\0',
  Buffer.from([0xff, 0xfe, 0xc0, 0xa0]),
  '{"__proto__":{"a":1},"unknownField":1}',
  '1e999',
];

const headerSets: readonly Record<string, string>[] = [
  { authorization: 'manager' },
  { authorization: 'garbage' },
  { service: 'sales' },
  { authorization: 'manager', deadline: 'soon' },
  { authorization: 'manager', deadline: '1' },
  { authorization: 'manager', traceparent: '%C0%A0', 'Content-Type': 'text/csv' },
  {},
];

describe('malformed requests', () => {
  let rig: Rig;
  const clients = new Map<ServiceName, NatsConnection>();
  const asked = services.filter(
    (service) => service !== 'gateway' && allAsks.some((ask) => ask.service === service),
  );

  beforeAll(async () => {
    rig = await Rig.start();
    for (const service of asked) {
      await rig.service(service, {
        controllers: [answering(allAsks.filter((ask) => ask.service === service))],
      });
    }
    for (const service of services) clients.set(service, await rig.client(service));
  });
  afterAll(() => rig.stop());

  /** Somebody who is let through to this subject. */
  const askerOf = (ask: Ask) =>
    ask.http
      ? 'gateway'
      : services.find((one) => one !== 'gateway' && topology[one].asks.includes(ask.service));

  it('are all answered with an error, on every subject, and nobody waits for a time-out', async () => {
    const times: number[] = [];
    const reachable = allAsks.filter((ask) => asked.includes(ask.service) && askerOf(ask));
    const subjects = [
      ...reachable.map((ask) => [askerOf(ask), ask.subject] as const),
      ...asked.map((service) => ['gateway', `rpc.${service}.v1.no.such.ask`] as const),
    ];
    for (const [asker, subject] of subjects) {
      for (const payload of payloads) {
        for (const set of headerSets) {
          const headers = newHeaders();
          for (const [name, value] of Object.entries(set)) headers.set(name, value);
          const started = performance.now();
          const reply = await clients
            .get(asker as ServiceName)
            ?.request(subject, payload, { timeout: 10_000, headers });
          times.push(performance.now() - started);
          expect([subject, reply?.headers?.get('outcome')]).toEqual([
            subject,
            expect.stringMatching(/^(refused|fault)$/),
          ]);
        }
      }
    }
    const median = times.sort((a, b) => a - b)[times.length >> 1] ?? Infinity;
    process.stdout.write(
      `${JSON.stringify({ test: 'malformed asks', subjects: subjects.length, n: times.length, crashes: 0, timeouts: 0, medianMs: +median.toFixed(2), maxMs: +(times.at(-1) ?? 0).toFixed(1) })}\n`,
    );
    expect(median).toBeLessThan(100);
  }, 180_000);
});
