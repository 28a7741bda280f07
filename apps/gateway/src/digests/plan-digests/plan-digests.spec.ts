import { randomUUID } from 'node:crypto';
import {
  cancelReminders,
  countNotices,
  planMessages,
  readAppointmentFigures,
  readQuoteIndicators,
  readTaskFigures,
  type DataOf,
} from '@comptoir/contracts';
import type { AskContext } from '@comptoir/messaging';
import { testNats, together, type TestNats } from '@comptoir/testing';
import { answeringService } from '../../http/answering-service.builder';
import { startGateway, type TestGateway } from '../../http/gateway.builder';
import { PlanDigests } from './plan-digests.job';

type Message = DataOf<typeof planMessages>['messages'][number];

let nats: TestNats;
let gateway: TestGateway;
let sales: { stop(): Promise<void> };
let tasks: { stop(): Promise<void> } | undefined;
/** What is counted for whoever asks. */
let counts = { mineOverdue: 2, mineToday: 1, unread: 3, expiring: 4 };
const asked: string[] = [];

const answer = (_: unknown, { caller }: AskContext) => {
  asked.push(caller.userId);
  const { expiring, ...figures } = counts;
  return { ...figures, items: [{ key: 'expiring', count: expiring }] };
};
const startTasks = async () => {
  tasks = await answeringService(
    nats,
    'tasks',
    [readTaskFigures, readAppointmentFigures, countNotices],
    answer,
  );
};
beforeAll(async () => {
  nats = await testNats();
  gateway = await startGateway({ nats, env: { PUBLIC_URL: 'http://comptoir.example' } });
  sales = await answeringService(nats, 'sales', [readQuoteIndicators], answer);
  await startTasks();
  await gateway.database.query(
    `with house as (insert into legal_entity (id, name) values ($1, 'Maison') returning id)
     insert into store (id, reference, name, legal_entity_id, time_zone)
     select gen_random_uuid(), zone, zone, house.id, zone
     from house, unnest('{Europe/Paris,America/Guadeloupe}'::text[]) zone`,
    [randomUUID()],
  );
});
afterAll(async () => {
  await gateway?.stop();
  await Promise.all([sales?.stop(), tasks?.stop()]);
  await nats?.stop();
});
beforeEach(async () => {
  counts = { mineOverdue: 2, mineToday: 1, unread: 3, expiring: 4 };
  asked.length = 0;
  await gateway.database.query('delete from digest');
  gateway.clock.moveTo('2026-11-24T06:00:00+01:00');
});

async function comes({ zone = 'Europe/Paris', language = 'fr', wanted = true } = {}) {
  const user = await gateway.userWith({
    'task.read': 'store',
    'quote.read': 'store',
    'appointment.read': 'store',
  });
  await gateway.database.query(
    `update app_user set language = $2, home_store_id = (select id from store where time_zone = $3) where id = $1`,
    [user.userId, language, zone],
  );
  const token = await gateway.signIn({ email: user.email, password: 'un autre mot de passe' });
  const choose = (choice: boolean) =>
    gateway.call('PUT', '/api/v1/digest-choice', { token, body: { wanted: choice } });
  if (wanted) await choose(true);
  return { ...user, token, choose };
}
const round = () => gateway.app.get(PlanDigests).run();
const at = (time: string) => {
  gateway.clock.moveTo(time);
  return round();
};
const commanded = async <Data>(type: string): Promise<Data[]> => {
  const rows = await gateway.database.query<{ data: Data }>(
    'select data from outbox where type = $1 order by seq',
    [type],
  );
  return rows.map(({ data }) => data);
};
const messagesTo = async ({ email }: { email: string }): Promise<Message[]> =>
  (await commanded<DataOf<typeof planMessages>>(planMessages.type))
    .flatMap(({ messages }) => messages)
    .filter(({ recipient }) => recipient.email === email);
/** Whoever had set about a digest is taken for dead a minute later. */
const aMinuteLater = () =>
  gateway.database.query(`update digest set tried_at = tried_at - interval '61 seconds'`);

describe('the daily digest', () => {
  it('is chosen by each for themselves, and by nobody who is not signed in', async () => {
    expect((await gateway.call('GET', '/api/v1/digest-choice')).status).toBe(401);
    const anna = await comes({ wanted: false });
    const read = async () => (await gateway.call('GET', '/api/v1/digest-choice', anna)).json;
    expect(await read()).toEqual({ wanted: false });
    await anna.choose(true);
    expect(await read()).toEqual({ wanted: true });
    await anna.choose(false);
    expect(await read()).toEqual({ wanted: false });
  });

  it('is not sent to whoever did not ask for it, nor before its time', async () => {
    const [anna, julien] = [await comes(), await comes({ wanted: false })];
    await at('2026-11-24T06:59:00+01:00');
    expect(await messagesTo(anna)).toEqual([]);
    await at('2026-11-24T07:00:00+01:00');
    expect(await messagesTo(anna)).toHaveLength(1);
    expect(await messagesTo(julien)).toEqual([]);
  });

  it('says what is counted in the user’s own name', async () => {
    const anna = await comes();
    await at('2026-11-24T07:00:00+01:00');
    const [message] = await messagesTo(anna);
    expect(message).toMatchObject({
      topic: 'DIGEST',
      recipient: { partyId: anna.userId, email: anna.email },
      subject: 'Votre journée du mardi 24 novembre',
      text: expect.stringContaining('- 2 tâches en retard : http://comptoir.example/taches?due=overdue'),
    });
    expect(message?.text).toContain('- 4 devis qui expirent bientôt');
    expect(message?.text).toContain('- 3 notifications non lues');
    expect(new Set(asked)).toEqual(new Set([anna.userId]));
  });

  it('speaks the user’s language, and comes in the morning of the user’s zone', async () => {
    const [anna, joy] = [await comes(), await comes({ zone: 'America/Guadeloupe', language: 'en' })];
    await at('2026-11-24T07:00:00+01:00');
    expect([await messagesTo(anna), await messagesTo(joy)]).toMatchObject([[{}], []]);
    await at('2026-11-24T07:00:00-04:00');
    expect(await messagesTo(joy)).toMatchObject([
      { language: 'en', subject: 'Your day, Tuesday 24 November' },
    ]);
    expect(await messagesTo(anna)).toHaveLength(1);
  });

  it('is one a day, however many plan it at once and however often', async () => {
    const users = [await comes(), await comes(), await comes()];
    gateway.clock.moveTo('2026-11-24T07:00:00+01:00');
    await together(6, round);
    await aMinuteLater();
    await round();
    await gateway.database.query("update digest set due_at = due_at - interval '1 day'");
    await round();
    for (const user of users) expect(await messagesTo(user)).toHaveLength(1);
    await at('2026-11-25T07:00:00+01:00');
    for (const user of users) expect(await messagesTo(user)).toHaveLength(2);
  });

  it('of whoever died over it is taken up a minute later', async () => {
    const anna = await comes();
    await gateway.database.query('update digest set tried_at = clock_timestamp()');
    await at('2026-11-24T07:00:00+01:00');
    expect(await messagesTo(anna)).toEqual([]);
    await aMinuteLater();
    await round();
    expect(await messagesTo(anna)).toHaveLength(1);
  });

  it('waits for a service that is away, and is caught up on the same day', async () => {
    const anna = await comes();
    await tasks?.stop();
    await expect(at('2026-11-24T07:00:00+01:00')).toBeRefused('tasks.unavailable');
    expect(await messagesTo(anna)).toEqual([]);
    await startTasks();
    await aMinuteLater();
    await at('2026-11-24T16:00:00+01:00');
    expect(await messagesTo(anna)).toHaveLength(1);
  });

  it('is not made up for after days without service: the next one is of its day', async () => {
    const anna = await comes();
    await at('2026-11-27T20:00:00+01:00');
    await at('2026-11-28T08:00:00+01:00');
    expect(await messagesTo(anna)).toEqual([]);
    await at('2026-11-30T07:30:00+01:00');
    await round();
    expect(await messagesTo(anna)).toMatchObject([{ subject: 'Votre journée du lundi 30 novembre' }]);
  });

  it('is not sent when there is nothing to say, also when something comes up later that day', async () => {
    const anna = await comes();
    counts = { mineOverdue: 0, mineToday: 0, unread: 0, expiring: 0 };
    await at('2026-11-24T07:00:00+01:00');
    counts = { ...counts, mineToday: 1 };
    await at('2026-11-24T09:00:00+01:00');
    expect(await messagesTo(anna)).toEqual([]);
    await at('2026-11-25T07:00:00+01:00');
    expect(await messagesTo(anna)).toHaveLength(1);
  });

  it('says nothing of what the role does not show', async () => {
    const user = await gateway.userWith({});
    await gateway.call('PUT', '/api/v1/digest-choice', { token: user.token, body: { wanted: true } });
    await at('2026-11-24T07:00:00+01:00');
    const [message] = await messagesTo(user);
    expect(message?.text).toContain('3 notifications non lues');
    expect(message?.text).not.toMatch(/tâche|devis/);
  });

  it('switched off is called off where it has not left; switched on again the same day, it is not sent twice', async () => {
    const anna = await comes();
    await at('2026-11-24T07:00:00+01:00');
    const [message] = await messagesTo(anna);
    await anna.choose(false);
    await anna.choose(false);
    expect(
      (await commanded<DataOf<typeof cancelReminders>>(cancelReminders.type)).filter(
        ({ operationId }) => operationId === message?.operationId,
      ),
    ).toHaveLength(1);
    await anna.choose(true);
    await at('2026-11-24T10:00:00+01:00');
    expect(await messagesTo(anna)).toHaveLength(1);
    await at('2026-11-25T07:00:00+01:00');
    const [, second] = await messagesTo(anna);
    expect(second?.operationId).not.toBe(message?.operationId);
    await anna.choose(false);
    await at('2026-11-26T07:00:00+01:00');
    expect(await messagesTo(anna)).toHaveLength(2);
  });

  it('is not sent to a user who was deactivated', async () => {
    const anna = await comes();
    await gateway.database.query('update app_user set active = false where id = $1', [anna.userId]);
    await at('2026-11-24T07:00:00+01:00');
    expect(await messagesTo(anna)).toEqual([]);
  });
});
