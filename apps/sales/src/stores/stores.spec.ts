import { changeStoreSettings, readStoreSettings } from '@comptoir/contracts';
import { FixedClock } from '@comptoir/kernel';
import { newId, sql } from '@comptoir/persistence';
import {
  asManager,
  startTestService,
  testNats,
  together,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { startStoreKeeper, type StoreKeeper } from '../../test/store-keeper.builder';
import { salesService } from '../sales-service';
import { KnownStores } from './known-stores.port';
import { StoreDays } from './store-days';
import { StoreRepository } from './store.repository';

let nats: TestNats;
let sales: TestService;
let gateway: StoreKeeper;

beforeAll(async () => {
  nats = await testNats();
  [sales, gateway] = await Promise.all([startTestService(salesService, { nats }), startStoreKeeper(nats)]);
});
afterAll(async () => {
  await Promise.all([sales.stop(), gateway.stop()]);
  await nats.stop();
});

const settings = {
  quoteValidityDays: 45,
  expiringThresholdDays: 3,
  reminderGapDays: 0,
  confirmReminders: true,
};
const nameOf = async (id: string) =>
  (await sales.db.one<{ name: string }>(sql`select name from store where id = ${id}`))?.name;

describe('changing the settings of a store', () => {
  it.each([
    ['somebody without the store', () => ({ as: asManager([newId()]), etag: '"1"' }), 'store.out-of-scope'],
    ['who does not say what they read', () => ({}), 'if-match.missing'],
    ['who says nonsense instead', () => ({ etag: 'x' }), 'if-match.malformed'],
    ['who read an older version', () => ({ etag: '"7"' }), 'store-settings.changed-meanwhile'],
  ])('refuses %s', async (_, options, code) => {
    const { id } = gateway.keep();
    await expect(sales.ask(changeStoreSettings, { storeId: id, ...settings }, options())).toBeRefused(code);
    expect(await sales.ask(readStoreSettings, { storeId: id })).toMatchObject({
      version: 1,
      quoteValidityDays: 30,
    });
  });

  it('refuses a store that nobody knows', async () => {
    await expect(sales.ask(readStoreSettings, { storeId: newId() })).toBeRefused('store.not-found');
  });

  it('keeps them for one of two people, with an audit row', async () => {
    const { id } = gateway.keep();
    const ask = () => sales.ask(changeStoreSettings, { storeId: id, ...settings }, { etag: '"1"' });
    const outcomes = await together(2, ask);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sales.ask(readStoreSettings, { storeId: id })).toEqual({
      storeId: id,
      version: 2,
      ...settings,
    });
    const audit = await sales.db.query(
      sql`select action, aggregate_version, facts from history_line where aggregate_id = ${id}`,
    );
    expect(audit).toEqual([{ action: 'store.settings-changed', aggregate_version: 2, facts: settings }]);
  });
});

describe('a store that changed', () => {
  it('is copied by version, never back to an older one, its settings untouched', async () => {
    const store = gateway.keep({ name: 'Annecy', version: 3 });
    await gateway.announce(store);
    await sales.eventually(async () => (await nameOf(store.id)) === 'Annecy');
    await sales.ask(changeStoreSettings, { storeId: store.id, ...settings }, { etag: '"1"' });

    await gateway.announce({ ...store, name: 'Annecy Ancienne', version: 2 });
    await gateway.announce({ ...store, name: 'Annecy Centre', version: 4 });
    await sales.eventually(async () => (await nameOf(store.id)) === 'Annecy Centre');
    expect(await sales.ask(readStoreSettings, { storeId: store.id })).toMatchObject(settings);
  });

  it('is fetched when it is met before it was heard of', async () => {
    const store = gateway.keep();
    const known = await sales.app.get(KnownStores).byReferences([store.reference, 'M-unknown']);
    expect(
      [...known.keys()].filter((reference) => reference === store.reference || reference === 'M-unknown'),
    ).toEqual([store.reference]);
    expect(known.get(store.reference)).toMatchObject({
      ...store,
      settings: { version: 1, expiringThresholdDays: 10 },
    });
  });
});

it('is kept once by everybody who hears of new stores at the same moment, in whatever order', async () => {
  const repository = sales.app.get(StoreRepository);
  for (let round = 0; round < 30; round++) {
    const stores = Array.from({ length: 10 }, () => gateway.keep());
    const heard = [stores, [...stores].reverse(), stores, [...stores].reverse()];
    await Promise.all(heard.map((each) => repository.keep(sales.db, each)));
  }
});

it('groups stores by what their calendars show, and follows a changed threshold at once', async () => {
  const paris = gateway.keep();
  const reunion = gateway.keep({ timeZone: 'Indian/Reunion' });
  await sales.app.get(KnownStores).byIds([paris.id, reunion.id]);
  const evening = new FixedClock('2026-11-24T22:30:00+01:00').now();
  const groupOf = async (id: string) =>
    (await sales.app.get(StoreDays).groups(evening)).find(({ storeIds }) => storeIds.includes(id));
  expect(await groupOf(paris.id)).toMatchObject({ today: '2026-11-24', expiringUntil: '2026-12-04' });
  expect(await groupOf(reunion.id)).toMatchObject({ today: '2026-11-25', expiringUntil: '2026-12-05' });

  await sales.ask(changeStoreSettings, { storeId: paris.id, ...settings }, { etag: '"1"' });
  expect(await groupOf(paris.id)).toMatchObject({ today: '2026-11-24', expiringUntil: '2026-11-27' });
});
