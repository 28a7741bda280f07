import { randomUUID } from 'node:crypto';
import { allAsks } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { eventually, testNats, type TestNats } from '@comptoir/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { answeringService } from '../http/answering-service.builder';
import { startGateway, type TestGateway } from '../http/gateway.builder';

/** Reads server-sent events as they come. */
async function listen(url: string, token: string, headers: Record<string, string> = {}) {
  const ended = new AbortController();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers },
    signal: ended.signal,
  });
  const events: Record<string, unknown>[] = [];
  const state = { over: false };
  const read = async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data) events.push(JSON.parse(data) as Record<string, unknown>);
      }
    }
  };
  const reading = read()
    .catch(() => undefined)
    .then(() => (state.over = true));
  return { response, events, state, stop: () => (ended.abort(), reading) };
}

/** What a stream said of these stores: others may have been spoken of before. */
const about = ({ events }: Awaited<ReturnType<typeof listen>>, ...stores: string[]) =>
  events.filter(({ storeId }) => stores.includes(storeId as string));

describe('live events', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let stranger: NatsConnection;
  let token: string;
  let sales: { stop(): Promise<void> };
  let operation: () => unknown = () => undefined;

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({ nats });
    stranger = await nats.connect();
    token = await gateway.signIn();
    sales = await answeringService(
      nats,
      'sales',
      allAsks.filter(({ service, http }) => service === 'sales' && http),
      () => operation(),
    );
  });
  afterAll(async () => {
    await sales.stop();
    await gateway.stop();
    await nats.stop();
  });
  const poke = (storeId: string, topic: string) => stranger.publish(`ui.${storeId}.${topic}`, '');

  it('reach only those who may see the store', async () => {
    const [mine, other] = [await aStore('M1'), await aStore('M2')];
    const manager = await gateway.userWith({ 'quote.read': 'store' });
    await gateway.database.query('update app_user set home_store_id = $1 where id = $2', [
      mine,
      manager.userId,
    ]);
    const managerToken = await gateway.signIn({ email: manager.email, password: 'un autre mot de passe' });
    const [near, far] = [
      await listen(`${gateway.url}/api/v1/events`, managerToken),
      await listen(`${gateway.url}/api/v1/events`, token),
    ];
    expect(near.response.headers.get('content-type')).toContain('text/event-stream');
    poke(other, 'quotes');
    poke(mine, 'tasks');
    await eventually(() => about(far, mine, other).length === 2 && near.events.length === 1);
    expect(near.events).toEqual([{ storeId: mine, topic: 'tasks' }]);
    await Promise.all([near.stop(), far.stop()]);
  });

  it('ring a bell for its owner alone, whatever the stores of the others', async () => {
    const owner = await gateway.userWith({});
    const [own, other] = [
      await listen(`${gateway.url}/api/v1/events`, owner.token),
      await listen(`${gateway.url}/api/v1/events`, token),
    ];
    const [somebody, shop] = [randomUUID(), randomUUID()];
    poke(owner.userId, 'notices');
    poke(somebody, 'notices');
    poke(shop, 'tasks');
    await eventually(() => own.events.length === 1 && about(other, somebody, shop).length === 1);
    expect(own.events).toEqual([{ storeId: owner.userId, topic: 'notices' }]);
    expect(about(other, somebody, shop)).toMatchObject([{ topic: 'tasks' }]);
    await Promise.all([own.stop(), other.stop()]);
  });

  it('begin with what was said just before: a screen may have asked for its rows a moment too early', async () => {
    const [shop, until] = [randomUUID(), randomUUID()];
    const earlier = await listen(`${gateway.url}/api/v1/events`, token);
    poke(shop, 'quotes');
    poke(shop, 'quotes');
    poke(until, 'tasks');
    await eventually(() => about(earlier, until).length === 1);
    const stream = await listen(`${gateway.url}/api/v1/events`, token);
    await eventually(() => about(stream, shop, until).length === 2);
    expect(about(stream, shop)).toEqual([{ storeId: shop, topic: 'quotes' }]);
    await Promise.all([earlier.stop(), stream.stop()]);
  });

  it('tell somebody who comes back that something may be missing', async () => {
    const stream = await listen(`${gateway.url}/api/v1/events`, token, { 'last-event-id': '41' });
    await eventually(() => stream.events.length === 1);
    expect(stream.events).toEqual([{ topic: 'reconnected' }]);
    await stream.stop();
  });

  it('are given to a user on 20 screens at most', async () => {
    const { token: many } = await gateway.userWith({});
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => listen(`${gateway.url}/api/v1/events`, many)),
    );
    expect((await listen(`${gateway.url}/api/v1/events`, many)).response.status).toBe(429);
    await Promise.all(streams.map((stream) => stream.stop()));
  });

  describe('of a bulk operation', () => {
    const url = () => `${gateway.url}/api/v1/bulk-operations/${randomUUID()}/stream`;
    it('follow it to its end, and then end', async () => {
      // Cancelled, it has not ended before what was under way is settled.
      const states = ['RUNNING', 'CANCELLED', 'CANCELLED'];
      let reads = 0;
      operation = () => {
        const step = Math.min(reads++, 2);
        return {
          id: 'x',
          state: states[step],
          done: step,
          finishedAt: step === 2 ? '2026-11-24T10:00:00Z' : null,
        };
      };
      const stream = await listen(url(), token);
      await eventually(() => stream.state.over);
      expect(stream.events.map(({ state, done }) => [state, done])).toEqual([
        ['RUNNING', 0],
        ['CANCELLED', 1],
        ['CANCELLED', 2],
      ]);
      expect((await listen(url(), token, { 'last-event-id': '3' })).response.status).toBe(204);
    });
    it('come at once when something happens', async () => {
      let done = 0;
      operation = () => ({ id: 'x', state: 'RUNNING', done, finishedAt: null });
      const stream = await listen(url(), token);
      await eventually(() => stream.events.length === 1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      done = 7;
      const started = performance.now();
      poke(randomUUID(), 'bulk-operations');
      await eventually(() => stream.events.length === 2);
      expect(performance.now() - started).toBeLessThan(1_500);
      await stream.stop();
    });
    it('are refused like the operation itself', async () => {
      operation = () => {
        throw new Refusal('not-found', 'bulk-operation.not-found');
      };
      expect((await listen(url(), token)).response.status).toBe(404);
    });
  });

  async function aStore(reference: string): Promise<string> {
    const id = randomUUID();
    await gateway.database.query(`insert into legal_entity (id, name) values ($1, $2)`, [id, reference]);
    await gateway.database.query(
      `insert into store (id, reference, name, legal_entity_id, time_zone) values ($1, $2, $2, $1, 'Europe/Paris')`,
      [id, reference],
    );
    return id;
  }
});
