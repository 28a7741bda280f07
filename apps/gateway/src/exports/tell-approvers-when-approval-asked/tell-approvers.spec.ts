import { randomUUID } from 'node:crypto';
import { exportApprovalAskedV1, tellApprovers, type DataOf, type GrantScope } from '@comptoir/contracts';
import { lyon, tell, testNats, type TestNats } from '@comptoir/testing';
import { startGateway, type TestGateway } from '../../http/gateway.builder';

type Asked = DataOf<typeof exportApprovalAskedV1>;

const lille = '00000000-0000-7000-8000-0000000000b2';
const house = `with house as (insert into legal_entity (id, name) values ($1, 'Maison') returning id)
  insert into store (id, reference, name, legal_entity_id, time_zone)
  select place.id, place.name, place.name, house.id, 'Europe/Paris'
  from house, (values ($2::uuid, 'LYON'), ($3::uuid, 'LILLE')) place(id, name)`;

describe('a large file that waits', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let administrator: string;

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({ nats });
    await gateway.database.query(house, [randomUUID(), lyon, lille]);
    const [first] = await gateway.database.query<{ id: string }>('select id from app_user');
    administrator = first?.id ?? '';
  });
  afterAll(async () => {
    await gateway?.stop();
    await nats?.stop();
  });

  async function approver(scope: GrantScope, stores: readonly string[] = []): Promise<string> {
    const { userId } = await gateway.userWith({ 'export.approve': scope });
    const [home, ...others] = stores;
    await gateway.database.query('update app_user set home_store_id = $2 where id = $1', [
      userId,
      home ?? null,
    ]);
    for (const store of others)
      await gateway.database.query('insert into user_store values ($1, $2)', [userId, store]);
    return userId;
  }
  const wait = async (change: Partial<Asked> = {}, messageId = randomUUID()) => {
    const data: Asked = {
      exportId: randomUUID(),
      version: 1,
      fileName: 'devis_2026-11-24_1432.xlsx',
      rows: 48_200,
      until: '2026-11-26T13:32:00Z',
      orderedBy: { id: randomUUID(), name: 'Julien Durand' },
      stores: [lyon],
      ...change,
    };
    await tell(nats, exportApprovalAskedV1, { id: data.exportId, version: 1, data, messageId });
    return data;
  };
  const commanded = (exportId: string) =>
    gateway.database.query<{ data: DataOf<typeof tellApprovers> }>(
      'select data from outbox where type = $1 and agg_id = $2',
      [tellApprovers.type, exportId],
    );
  const told = async ({ exportId }: Asked) => {
    const [row] = await gateway.eventually(async () => {
      const rows = await commanded(exportId);
      return rows.length > 0 && rows;
    });
    return row?.data;
  };

  it('is told to those alone who may approve it in all of its stores', async () => {
    const everywhere = await approver('network');
    const ofLyon = await approver('store', [lyon]);
    const ofBoth = await approver('stores', [lyon, lille]);
    const atHome = await approver('store', [lille, lyon]);
    await approver('own', [lyon, lille]);
    await gateway.userWith({ 'export.run': 'network' });
    const gone = await approver('network');
    await gateway.database.query('update app_user set active = false where id = $1', [gone]);

    const one = await told(await wait());
    expect(one).toMatchObject({ fileName: 'devis_2026-11-24_1432.xlsx', rows: 48_200 });
    expect(one).toMatchObject({ orderedBy: 'Julien Durand' });
    expect(one?.approverIds.sort()).toEqual([administrator, everywhere, ofLyon, ofBoth].sort());

    const both = await told(await wait({ stores: [lyon, lille] }));
    expect(both?.approverIds.sort()).toEqual([administrator, everywhere, ofBoth].sort());
    expect(both?.approverIds).not.toContain(atHome);
    const all = await told(await wait({ stores: 'all' }));
    expect(all?.approverIds.sort()).toEqual([administrator, everywhere].sort());
  });

  it('is not told to who ordered it, and once when it is heard twice', async () => {
    const messageId = randomUUID();
    const asked = await wait({ orderedBy: { id: administrator, name: 'Chef' } }, messageId);
    expect((await told(asked))?.approverIds).not.toContain(administrator);
    await wait(asked, messageId);
    await told(await wait());
    expect(await commanded(asked.exportId)).toHaveLength(1);
  });
});
