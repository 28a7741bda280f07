import { eventually } from '@comptoir/testing';
import { startStand, type Stand } from '../src';
import { aFile, apiOf, type Call, type Json } from './api.builder';

jest.setTimeout(300_000);

const onTheWay = ['gateway', 'tasks'] as const;

interface Notice {
  readonly kind: string;
  readonly aboutId: string;
  readonly actor: string | null;
  readonly words: string | null;
  readonly facts: Json;
}

let stand: Stand;
let call: Call;
let administrator: string;
let stores: readonly { id: string; reference: string }[];
let roles: readonly { id: string; name: string }[];

const enter = async (email: string) => {
  const body = { email, password: stand.administrator.password };
  return (await call('POST', '/sessions', { body })).json.accessToken as string;
};
const done = async (method: string, path: string, body?: unknown, token = administrator): Promise<Json> => {
  const answer = await call(method, path, { token, body, version: null });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.json;
};
const itemsOf = async <Item>(path: string) => (await done('GET', path)).items as Item[];
/** Somebody of one store, signed in. */
async function comes(name: string, role: string, reference: string): Promise<string> {
  const email = `${name.toLowerCase()}@comptoir.example`;
  const storeId = stores.find((store) => store.reference === reference)?.id;
  const roleId = roles.find((each) => each.name === role)?.id;
  const { password } = stand.administrator;
  await done('POST', '/users', { email, password, name, roleId, homeStoreId: storeId, storeIds: [storeId] });
  return enter(email);
}

beforeAll(async () => {
  stand = await startStand({ env: { sales: { EXPORT_ROWS_ALONE: '0', EXPORT_ROWS_ALONE_MANY: '0' } } });
  call = apiOf(stand.url);
  administrator = await enter(stand.administrator.email);
  const files = {
    stores:
      'référence;nom;société;pays;fuseau\nLYON;Lyon;Cuisines;France;Europe/Paris\nLILLE;Lille;Cuisines;France;Europe/Paris',
    parties: 'référence;rôles;nom;magasin\nC1;CLIENT;Bernard;LYON',
    projects: 'référence;libellé;magasin;client;créé le\nP1;Cuisine;LYON;C1;2026-11-02',
    documents:
      'type;référence;projet;date;désignation;quantité;prix unitaire HT;TVA\nQUOTE;D1;P1;2026-11-03;Plan de travail;1;900;20',
  };
  for (const [entity, content] of Object.entries(files))
    await done('POST', `/imports/${entity}`, aFile(content));
  stores = await itemsOf('/stores');
  roles = await itemsOf('/roles');
});
afterAll(() => stand?.stop());

describe('a large file', () => {
  let orderer: string;
  let [ofLyon, ofLille]: string[] = [];
  const bell = async (token: string) =>
    (await done('GET', '/notices', undefined, token)) as { items: Notice[] };
  const rings = (token: string) =>
    eventually(async () => {
      const { items } = await bell(token);
      return items.length > 0 && items;
    }, 60_000);
  const order = async () => {
    const wanted = { content: 'rows', list: 'quotes', format: 'csv', columns: ['number'] };
    return (await done('POST', '/exports', wanted, orderer)) as { id: string; fileName: string };
  };

  beforeAll(async () => {
    orderer = await comes('Julien', 'Gestionnaire', 'LYON');
    ofLyon = await comes('Nora', 'Responsable de magasin', 'LYON');
    ofLille = await comes('Hugo', 'Responsable de magasin', 'LILLE');
  });

  it('rings once at whoever may approve it, though the services on the way die over it', async () => {
    const file = await order();
    await Promise.all(onTheWay.map((each) => stand.services.restart(each)));
    await Promise.all(onTheWay.map((each) => stand.services.untilReady(each)));
    const told = {
      kind: 'EXPORT_TO_APPROVE',
      aboutId: file.id,
      actor: 'Julien',
      words: file.fileName,
      facts: { rows: 1 },
    };
    expect(await rings(ofLyon as string)).toMatchObject([told]);
    expect(await rings(administrator)).toMatchObject([told]);
    for (const token of [ofLille as string, orderer]) expect((await bell(token)).items).toEqual([]);

    await done('POST', `/exports/${file.id}/approve`, undefined, ofLyon);
    expect(await rings(orderer)).toMatchObject([
      { kind: 'EXPORT_APPROVED', aboutId: file.id, actor: 'Nora', words: file.fileName },
    ]);
    expect((await bell(administrator)).items).toEqual([]);
  });

  it('tells its orderer why it was refused', async () => {
    const file = await order();
    await rings(ofLyon as string);
    await done('POST', `/exports/${file.id}/refuse`, { reason: 'Un magasin suffit' }, ofLyon);
    const [latest] = await eventually(async () => {
      const { items } = await bell(orderer);
      return items.length > 1 && items;
    });
    expect(latest).toMatchObject({ kind: 'EXPORT_REFUSED', actor: 'Nora' });
    expect(latest?.facts).toMatchObject({ reason: 'Un magasin suffit' });
  });
});
