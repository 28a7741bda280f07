import { allAsks, type ServiceName } from '@comptoir/contracts';
import { testNats, type TestNats } from '@comptoir/testing';
import { answeringService } from '../../http/answering-service.builder';
import { startGateway, type TestGateway } from '../../http/gateway.builder';

const figures: Record<string, unknown> = {
  sales: { items: [] },
  purchasing: { items: [] },
  tasks: { mine: 1, mineOverdue: 0, mineToday: 1, open: 5, overdue: 2 },
  notifications: { queued: 0, sentToday: 3, failed: 0, bounced: 1, suppressedToday: 1 },
};
type Sections = Record<
  'quotes' | 'orders' | 'tasks' | 'appointments' | 'emails' | 'purchasing',
  { status: string; asOf: string | null; data: unknown }
>;

describe('the dashboard', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let token: string;
  const running = new Map<string, { stop(): Promise<void> }>();
  let slow: string | undefined;
  const start = async (service: ServiceName) => {
    const asks = allAsks.filter((ask) => ask.service === service && ask.http);
    running.set(
      service,
      await answeringService(nats, service, asks, async () => {
        if (slow === service) await new Promise((resolve) => setTimeout(resolve, 2_000));
        return figures[service];
      }),
    );
  };
  const stop = async (service: string) => {
    await running.get(service)?.stop();
    running.delete(service);
  };

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({ nats });
    await Promise.all((['sales', 'purchasing', 'tasks', 'notifications'] as const).map(start));
    token = await gateway.signIn();
  });
  afterAll(async () => {
    await Promise.all([...running.values()].map((service) => service.stop()));
    await gateway.stop();
    await nats.stop();
  });
  const read = async (who = token) => {
    const started = performance.now();
    const { status, json } = await gateway.call('GET', '/api/v1/dashboard', { token: who });
    return {
      status,
      ms: performance.now() - started,
      sections: (json as unknown as { sections: Sections }).sections,
    };
  };

  it('shows every section at once', async () => {
    const { status, sections } = await read();
    expect(status).toBe(200);
    expect(Object.values(sections).map((section) => section.status)).toEqual(
      Array.from({ length: 6 }, () => 'ok'),
    );
    expect(sections.tasks.data).toEqual(figures.tasks);
  });

  it('shows what was known of a service that is gone and of one that is slow, within a second', async () => {
    await stop('notifications');
    slow = 'tasks';
    const { status, ms, sections } = await read();
    slow = undefined;
    await start('notifications');
    expect(status).toBe(200);
    expect(ms).toBeLessThan(1_000);
    expect(sections).toMatchObject({
      quotes: { status: 'ok' },
      tasks: { status: 'timeout', data: figures.tasks },
      appointments: { status: 'timeout', data: figures.tasks },
      emails: { status: 'down', data: figures.notifications },
    });
    expect(sections.tasks.asOf).toMatch(/^\d{4}-/);
  });

  it('shows nothing of a section that the role forbids, and nothing known to somebody else', async () => {
    const { token: seller } = await gateway.userWith({ 'quote.read': 'network', 'email.read': 'network' });
    await stop('notifications');
    const { sections } = await read(seller);
    await start('notifications');
    expect(sections).toMatchObject({
      quotes: { status: 'ok' },
      tasks: { status: 'forbidden', asOf: null, data: null },
      appointments: { status: 'forbidden', asOf: null, data: null },
      emails: { status: 'down', asOf: null, data: null },
    });
  });

  it('finishes what it has begun when it is told to stop', async () => {
    slow = 'tasks';
    const under = read();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closing = gateway.close();
    expect((await under).status).toBe(200);
    slow = undefined;
    await closing;
    await expect(fetch(`${gateway.url}/health/live`)).rejects.toThrow();
  });
});
