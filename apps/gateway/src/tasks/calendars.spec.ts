import { readCalendar } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { testNats, type TestNats } from '@comptoir/testing';
import { answeringService } from '../http/answering-service.builder';
import { startGateway, type TestGateway } from '../http/gateway.builder';

const secret = 'a'.repeat(43);
const content = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';

describe('a calendar by its secret link', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let tasks: { stop(): Promise<void> };
  let owner: Awaited<ReturnType<TestGateway['userWith']>>;

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({ nats });
    owner = await gateway.userWith({});
    tasks = await answeringService(nats, 'tasks', [readCalendar], (asked) => {
      if ((asked as { secret: string }).secret !== secret)
        throw new Refusal('not-found', 'calendar.not-found');
      return { userId: owner.userId, content };
    });
  });
  afterAll(async () => {
    await tasks.stop();
    await gateway.stop();
    await nats.stop();
  });
  const read = (path: string) => fetch(`${gateway.url}/api/v1/calendars/${path}`);

  it('is not found by a wrong secret, and refused to what is none', async () => {
    expect((await read(`${'b'.repeat(43)}.ics`)).status).toBe(404);
    expect((await read('short.ics')).status).toBe(400);
  });

  it('is served to a program that is not signed in, as a calendar', async () => {
    const response = await read(`${secret}.ics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await response.text()).toBe(content);
  });

  it('is gone once its owner may no longer sign in', async () => {
    await gateway.database.query('update app_user set active = false where id = $1', [owner.userId]);
    expect((await read(`${secret}.ics`)).status).toBe(404);
  });
});
