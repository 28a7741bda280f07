import { allAsks } from '@comptoir/contracts';
import { eventually } from '@comptoir/testing';
import { aFile, eachOf, filled, parametersOf, routesOf, type Answer, type Route } from './api.builder';
import {
  beginning,
  buyingFor,
  mixing,
  movingTheirs,
  orderingOn,
  selecting,
  settlingIn,
  type Attempt,
} from './attempts.builder';
import { bodiesOn } from './bodies.builder';
import { ownThings, thingsOf } from './things.builder';
import { openTwoStores, type Things, type TwoStores } from './two-stores.builder';

jest.setTimeout(300_000);

/** Parameters that name no thing of a store, and why nothing of the kind can be somebody else's. */
const noThings: Readonly<Record<string, string>> = {
  link: 'a signed link is the key itself: who holds it is who it was made for',
  secret: 'so is the secret of a calendar',
  list: 'a list is everybody’s, and how it is shown one’s own; whose the view is that it opens with, see below',
  entity: 'what a file holds: its rows decide, see below',
};
/** What answers whoever asks, and why nothing is read or changed by it. */
const harmless: Readonly<Record<string, string>> = {
  'tasks.bulk-operation.take-back':
    'takes back what the caller ordered: of somebody else’s operation, nothing',
};
/** What the whole house reads. */
const houseWide: Readonly<Record<string, string>> = {
  'purchasing.supplier-price.find': 'suppliers and their prices belong to no store',
};
/** What a grant on one’s own things reaches in its stores, as nobody in particular has it. */
const everybodysInAStore: Readonly<Record<string, string>> = {
  'sales.party.read': 'third parties have no salesperson',
  'sales.party.change': 'third parties have no salesperson',
  'sales.party.complete-email': 'third parties have no salesperson',
  'notifications.template.read': 'whoever writes e-mails reads the templates of the store',
  'notifications.template.versions': 'whoever writes e-mails reads the templates of the store',
};

let house: TwoStores;
/** Of the other store. */
let theirs: Things;
/** By what they are to the things: their tokens. */
let stranger: string;
let colleague: string;
let nobody: string;
let routes: Route[];

beforeAll(async () => {
  house = await openTwoStores();
  theirs = await thingsOf(house, house.storeId('REUNION'));
  const { storeId } = theirs;
  const salesperson = { roles: ['SALESPERSON'], kind: 'INDIVIDUAL', name: 'Collègue', storeId };
  const partyId = (await house.done('POST', '/parties', salesperson)).id as string;
  stranger = await house.comes({ scope: 'stores', reference: 'NANTES' });
  colleague = await house.comes({ scope: 'own', reference: 'REUNION', partyId });
  nobody = await house.comes({ scope: 'network', reference: 'REUNION', may: [] });
  routes = (await routesOf(house.stand.url)).filter(({ path }) =>
    parametersOf(path).some((name) => !(name in noThings)),
  );
});
afterAll(() => house?.stand.stop());

const bodyOf = ({ name, method }: Route) =>
  ['GET', 'DELETE'].includes(method) ? undefined : (bodiesOn(theirs)[name] ?? {});
type Reasons = Readonly<Record<string, string>>;
const asked = (token: string | undefined, without: Reasons = {}) =>
  eachOf(
    routes.filter(({ name }) => !(name in without)),
    async (route) => {
      const sent = { token, body: bodyOf(route) };
      const { status, text } = await house.call(route.method, filled(route.path, theirs), sent);
      return { name: route.name, status, text };
    },
  );
/** Everything that can be read of their things and of their store. */
const allOfIt = async () => {
  const reads = routes.filter(({ method, name }) => method === 'GET' && !name.endsWith('Stream'));
  return eachOf(reads, async ({ path, name }) => {
    const answer = await house.call('GET', filled(path, theirs), { token: house.administrator });
    return { name, status: answer.status, text: answer.text };
  });
};

it('every thing that a route can name is here, and every body is one that the contract takes', async () => {
  const unknown = routes.flatMap(({ path }) => parametersOf(path)).filter((name) => !theirs[name]);
  expect([...new Set(unknown)]).toEqual([]);
  const refused = routes.flatMap(({ ask, path, ...route }) => {
    if (!ask || route.method === 'GET') return [];
    const parameters = Object.fromEntries(parametersOf(path).map((name) => [name, theirs[name]]));
    const body = bodyOf({ ...route, ask, path }) as object | undefined;
    const { error } = ask.request.safeParse({ ...parameters, ...body });
    return error ? [{ name: ask.name, why: error.message }] : [];
  });
  expect(refused).toEqual([]);
  expect((await allOfIt()).filter(({ status }) => status !== 200)).toEqual([]);
  expect(routes.length).toBeGreaterThan(90);
  process.stdout.write(`${JSON.stringify({ test: 'things of others', routes: routes.length })}\n`);
});

const refused = ({ status }: Pick<Answer, 'status'>) => [401, 403, 404].includes(status);

describe('by any route that names one, nothing is read or changed of a thing', () => {
  let before: Awaited<ReturnType<typeof allOfIt>>;
  beforeAll(async () => {
    before = await allOfIt();
  });
  afterEach(async () => expect(await allOfIt()).toEqual(before));

  const open = (answers: Awaited<ReturnType<typeof asked>>, allowed: Reasons) =>
    answers.filter((answer) => !refused(answer) && !(answer.name in allowed));

  it('of another store, whatever one may do in one’s own', async () => {
    expect(open(await asked(stranger), { ...harmless, ...houseWide })).toEqual([]);
  });
  it('of a colleague, by who may do everything with what is their own', async () => {
    const answers = await asked(colleague, everybodysInAStore);
    expect(open(answers, { ...harmless, ...houseWide })).toEqual([]);
  });
  it('by somebody without any permission', async () => {
    expect(open(await asked(nobody), harmless)).toEqual([]);
  });
  it('by somebody who is not signed in', async () => {
    expect((await asked(undefined)).filter(({ status }) => status !== 401)).toEqual([]);
  });
});

describe('no list, figure or dashboard tells of their things, whatever is asked for', () => {
  /** Who works in both stores may be seen with the names of both; what the whole house has is no secret. */
  const known = ['storeId', 'supplierId', 'articleId', 'roleId', 'userId', 'code', 'document', 'list'];
  const secrets = () => Object.entries(theirs).flatMap(([name, id]) => (known.includes(name) ? [] : [id]));
  /** Counts what can be bought as well, by store, supplier and words alone: the asker's own. */
  const countsMore = (name: string, narrowing: string) =>
    name === 'purchasing.purchase-order.figures' && !narrowing.startsWith('store=');
  /** Every list alone, and narrowed by each field that takes ids to each of theirs. */
  const questions = () =>
    allAsks.flatMap(({ name, http, request }) => {
      if (http?.method !== 'GET' || http.path.includes(':')) return [];
      const fields = Object.keys((request as unknown as { shape?: object }).shape ?? {});
      const takes = (field: string, value: unknown) => request.safeParse({ [field]: value }).success;
      const ids = [...new Set([...secrets(), theirs.storeId])];
      const narrowed = fields.flatMap((field) => {
        if (takes(field, ids)) return [`${field}=${ids.join(',')}`];
        return takes(field, ids[0]) && !takes(field, 'no id') ? ids.map((id) => `${field}=${id}`) : [];
      });
      return [
        { name, path: http.path, narrowing: '' },
        ...narrowed.map((narrowing) => ({ name, path: http.path, narrowing })),
      ];
    });
  const leaks = async (token: string, without: Reasons = {}) => {
    const found = await eachOf(questions(), async ({ name, path, narrowing }) => {
      const { text } = await house.call('GET', `${path}?${narrowing}`, { token });
      const told = secrets().filter((id) => text.includes(id) && !narrowing.includes(id));
      const counted = /"(count|total)":[1-9]/.test(text) && narrowing && !countsMore(name, narrowing);
      const [field] = narrowing.split('=');
      return told.length > 0 || counted ? [{ name, field, told, text: text.slice(0, 300) }] : [];
    });
    return found.flat().filter(({ name }) => !(name in without));
  };

  it('to somebody of another store', async () => {
    expect(questions().length).toBeGreaterThan(100);
    expect(await leaks(stranger)).toEqual([]);
  });
  it('to a colleague who may read what is their own', async () => {
    const without = {
      'sales.party.find': 'third parties have no salesperson',
      'notifications.template.find': 'whoever writes e-mails reads the templates of the store',
    };
    expect(await leaks(colleague, without)).toEqual([]);
  });
  it('to somebody without any permission', async () => {
    expect(await leaks(nobody)).toEqual([]);
  });
});

describe('an id of theirs within a body reaches nothing', () => {
  /** Of the stranger’s own store, made by themselves where that matters. */
  let mine: Things;
  beforeAll(async () => {
    mine = await ownThings(house, stranger, house.storeId('NANTES'));
  });

  const open = async (token: string, attempts: readonly Attempt[]) => {
    const found = await eachOf(attempts, async ({ ask, input, nothing }) => {
      const { method = '', path = '' } = ask.http ?? {};
      const names = parametersOf(path);
      const fields = input as Readonly<Record<string, string>>;
      const body = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
      const answer = await house.call(method, filled(path, fields), {
        token,
        body,
        version: mine[`version of ${ask.name}`] ?? null,
      });
      const reached =
        answer.status < 300 ? !nothing?.(answer.json) : ![403, 404, 422].includes(answer.status);
      return reached ? [{ name: ask.name, input, status: answer.status, text: answer.text }] : [];
    });
    return found.flat();
  };
  const untouched = async (work: () => Promise<unknown>) => {
    const before = await allOfIt();
    expect(await work()).toEqual([]);
    expect(await allOfIt()).toEqual(before);
  };

  it('from another store', async () => {
    const victim = await house.comes({ scope: 'stores', reference: 'REUNION', partyId: theirs.partyId });
    const notices = async () =>
      (await house.call('GET', '/notices', { token: victim })).json as { items: { id: string }[] };
    const told = await notices();
    const noticeId = told.items[0]?.id;
    expect(told.items.length).toBeGreaterThan(0);
    await untouched(() =>
      open(stranger, [
        ...selecting(theirs),
        ...orderingOn(theirs),
        ...beginning(theirs),
        ...settlingIn(theirs),
        ...buyingFor(theirs),
        ...movingTheirs(theirs),
        ...mixing(mine, { ...theirs, noticeId: noticeId ?? '' }),
      ]),
    );
    expect(await notices()).toEqual(told);
  });
  it('from a colleague with rights on what is their own', () =>
    untouched(() =>
      open(colleague, [
        ...selecting(theirs),
        ...orderingOn(theirs),
        ...beginning(theirs),
        ...buyingFor(theirs),
        ...movingTheirs(theirs),
      ]),
    ));
  it('from somebody without any permission', () =>
    untouched(() =>
      open(nobody, [
        ...selecting(theirs),
        ...orderingOn(theirs),
        ...beginning(theirs),
        ...settlingIn(theirs),
        ...buyingFor(theirs),
        ...movingTheirs(theirs),
      ]),
    ));

  it('a file of theirs has no rows for them: an export holds what its orderer may read', async () => {
    const order = { content: 'rows', list: 'quotes', format: 'csv', columns: ['number'] };
    const filter = { store: [theirs.storeId] };
    for (const token of [stranger, colleague]) {
      const { json } = await house.call('POST', '/exports', { token, body: { ...order, filter } });
      const made = await eventually(async () => {
        const { json: view } = await house.call('GET', `/exports/${String(json.id)}`, { token });
        return view.state === 'COMPLETED' && view;
      });
      expect(made).toMatchObject({ total: 0 });
    }
  });

  it.each([
    ['parties', 'reference,roles,name,store\nX-1,CUSTOMER,Chez vous,REUNION'],
    ['projects', 'reference,label,store,customer,createdOn\nX-1,Chez vous,REUNION,C-001,2026-11-01'],
    [
      'documents',
      'type,reference,project,date,status,article,quantity\nQUOTE,DV-X,P-003,2026-11-01,DRAFT,CAI-B60,1',
    ],
    ['articles', 'reference,label,salePrice,vatRate\nX-1,Pour tous,1.00,20'],
    ['stores', 'reference,name\nX-1,Le mien'],
  ])('a file of %s for them is refused', async (entity, content) => {
    for (const token of [stranger, colleague, nobody]) {
      const sent = { token, body: aFile(content) };
      const { status, text } = await house.call('POST', `/imports/${entity}?dryRun=false`, sent);
      expect([403, 422]).toContain(status);
      expect(text).toMatch(/out-of-scope|permission/);
    }
  });
});
