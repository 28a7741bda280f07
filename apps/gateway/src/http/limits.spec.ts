import { allAsks } from '@comptoir/contracts';
import { eventually, testNats, type TestNats } from '@comptoir/testing';
import { answeringService } from './answering-service.builder';
import { startGateway, type TestGateway } from './gateway.builder';
import { TokenBuckets } from './token-bucket';

describe('a token bucket', () => {
  it('gives so many at once, and so many per second after that', () => {
    const buckets = new TokenBuckets({ burst: 3, perSecond: 2 });
    const take = (now: number) => buckets.take('someone', now).allowed;
    expect([take(0), take(0), take(0), take(0)]).toEqual([true, true, true, false]);
    expect([take(499), take(500), take(500)]).toEqual([false, true, false]);
    expect(buckets.take('someone else', 500)).toEqual({ allowed: true, remaining: 2, resetSeconds: 1 });
  });

  it('forgets whom it has not seen for longest when there are too many', () => {
    const buckets = new TokenBuckets({ burst: 1, perSecond: 1 }, 2);
    for (const who of ['one', 'two', 'three']) buckets.take(who, 0);
    expect(buckets.take('one', 0).allowed).toBe(true);
    expect(buckets.take('three', 0).allowed).toBe(false);
  });
});

describe('too much at once', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let sales: { stop(): Promise<void> };
  let release: () => void = () => undefined;

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({
      nats,
      env: { RATE_LIMIT_BURST: '20', RATE_LIMIT_PER_SECOND: '1', MAX_IN_FLIGHT: '3' },
    });
    const asks = allAsks.filter(({ service, http }) => service === 'sales' && http);
    const held = new Promise<void>((resolve) => (release = resolve));
    sales = await answeringService(nats, 'sales', asks, () => held.then(() => ({ items: [] })));
  });
  afterAll(async () => {
    await sales.stop();
    await gateway.stop();
    await nats.stop();
  });

  it('is refused with 503 while too much is worked on, and taken again afterwards', async () => {
    const token = await gateway.signIn();
    const find = () => gateway.call('GET', '/api/v1/quotes', { token });
    const working = [find(), find(), find()];
    const refused = await eventually(async () => {
      const answer = await gateway.call('GET', '/api/v1/sessions/current', { token });
      return answer.status === 503 && answer;
    }, 1_500);
    expect(refused.json.code).toBe('overloaded');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await gateway.call('GET', '/health/live')).status).toBe(200);
    release();
    expect((await Promise.all(working)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await find()).status).toBe(200);
  });

  it('is refused with 429 to whom it comes from, and to nobody else', async () => {
    const { token } = await gateway.userWith({});
    const other = await gateway.signIn();
    const me = (who: string) => gateway.call('GET', '/api/v1/sessions/current', { token: who });
    const statuses: number[] = [];
    for (let request = 0; request < 25; request++) statuses.push((await me(token)).status);
    expect(statuses).toContain(429);
    const refused = await me(token);
    expect(refused).toMatchObject({ status: 429, json: { code: 'rate.exceeded' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-limit')).toBe('20');
    expect((await me(other)).status).toBe(200);
  });
});
