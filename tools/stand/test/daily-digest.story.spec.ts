import { eventually } from '@comptoir/testing';
import { startStand, type Stand } from '../src';
import { aFile, apiOf, type Call, type Json } from './api.builder';

jest.setTimeout(300_000);

const night = '2026-11-24T05:00:00+01:00';
const morning = '2026-11-24T07:05:00+01:00';
const nextMorning = '2026-11-25T07:05:00+01:00';

let stand: Stand;
let call: Call;
let administrator: string;
let anna: string;

beforeAll(async () => {
  stand = await startStand({
    clock: night,
    env: { gateway: { PUBLIC_URL: 'http://comptoir.example' }, notifications: { MAIL_LEASE_SECONDS: '5' } },
  });
  call = apiOf(stand.url);
  administrator = await enter(stand.administrator.email);
  anna = await annaComes();
});
afterAll(() => stand?.stop());

const enter = async (email: string) => {
  const body = { email, password: stand.administrator.password };
  return (await call('POST', '/sessions', { body })).json.accessToken as string;
};
const done = async (method: string, path: string, body?: unknown, token = administrator): Promise<Json> => {
  const answer = await call(method, path, { token, body, version: null });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.json;
};

/** A salesperson of Lyon with an overdue task and one for today, who wants the digest. */
async function annaComes(): Promise<string> {
  const file = 'référence;nom;société;pays;fuseau\nLYON;Lyon;Cuisines du Rhône;France;Europe/Paris';
  await done('POST', '/imports/stores', aFile(file));
  const { items } = (await done('GET', '/stores')) as { items: { id: string }[] };
  const storeId = items[0]?.id ?? '';
  const name = { roles: ['SALESPERSON'], kind: 'INDIVIDUAL', name: 'Petit', firstName: 'Anna' };
  const partyId = (await done('POST', '/parties', { ...name, storeId })).id as string;
  const roles = (await done('GET', '/roles')) as { items: { id: string; name: string }[] };
  const roleId = roles.items.find((role) => role.name === 'Vendeur')?.id;
  const email = 'anna@comptoir.example';
  const { password } = stand.administrator;
  await done('POST', '/users', {
    ...{ email, password, name: 'Anna Petit', roleId, partyId },
    ...{ homeStoreId: storeId, storeIds: [storeId] },
  });
  const assignees = [{ id: partyId, name: 'Anna Petit' }];
  for (const dueOn of ['2026-11-20', '2026-11-24'])
    await done('POST', '/tasks', { storeId, subject: 'Rappeler', type: 'OTHER', dueOn, assignees });
  const token = await enter(email);
  await done('PUT', '/digest-choice', { wanted: true }, token);
  return token;
}
/** The gateway dies, and comes back at that time of the business. */
const gatewayAt = async (clock: string) => {
  await stand.services.restart('gateway', { env: { CLOCK: clock } });
  await stand.services.untilReady('gateway');
};
const received = () => stand.mail.lettersTo('anna@comptoir.example');

describe('the daily digest', () => {
  it('does not come at night', async () => {
    await gatewayAt(night);
    expect(await received()).toEqual([]);
  });

  it('comes once in the morning, with the mail server away at first and everybody killed over it', async () => {
    await stand.mail.down();
    for (let kill = 0; kill < 4; kill++) await gatewayAt(morning);
    for (const service of ['tasks', 'notifications'] as const) await stand.services.restart(service);
    await stand.mail.up();
    await eventually(async () => (await received()).length > 0, 120_000);
    for (const service of ['notifications', 'gateway'] as const)
      await stand.services.restart(service, service === 'gateway' ? { env: { CLOCK: morning } } : {});
    await Promise.all((['notifications', 'gateway'] as const).map((each) => stand.services.untilReady(each)));
    const letters = await received();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.Subject).toBe('Votre journée du mardi 24 novembre');
    expect(letters[0]?.Text).toContain('- 1 tâche en retard : http://comptoir.example/taches?due=overdue');
    expect(letters[0]?.Text).toContain(
      '- 1 tâche à faire aujourd’hui : http://comptoir.example/taches?due=today',
    );
    expect(letters[0]?.HTML).toContain('<a href="http://comptoir.example/taches?due=overdue"');
  });

  it('leads to lists with exactly that many rows', async () => {
    for (const due of ['overdue', 'today'])
      expect(await done('GET', `/tasks?mine=true&due=${due}`, undefined, anna)).toMatchObject({
        page: { total: 1 },
      });
  });

  it('comes again on the next morning, unless it is switched off while it waits for the mail server', async () => {
    await stand.mail.down();
    await gatewayAt(nextMorning);
    const emails = async () => (await done('GET', '/emails?topic=DIGEST')) as { items: { state: string }[] };
    await eventually(async () => (await emails()).items.length === 2, 120_000);
    await done('PUT', '/digest-choice', { wanted: false }, anna);
    await stand.mail.up();
    await eventually(async () => (await emails()).items[0]?.state === 'SUPPRESSED', 60_000);
    expect(await received()).toHaveLength(1);
  });
});
