import { randomUUID } from 'node:crypto';
import { allAsks } from '@comptoir/contracts';
import { eachOf, filled, parametersOf, routesOf, schemasOf, type Route } from './api.builder';
import { HostileBodies, type Place } from './hostile-bodies.builder';
import { thingsOf } from './things.builder';
import { openTwoStores, type Things, type TwoStores } from './two-stores.builder';

jest.setTimeout(600_000);

/** Where a statement that sleeps is told from one that waits its turn. */
const asleepMs = 1_500;
const hostile = [
  "'",
  "'; select pg_sleep(2); --",
  "' || pg_sleep(2) || '",
  '1) or (1=1',
  '1; select pg_sleep(2)',
  '-id; drop table role',
  'case when (select true from pg_sleep(2)) then 1 else 2 end',
  '(select 1 from pg_sleep(2))',
  '\\',
  '%',
  '$1',
  '\u0000',
  '\ud800',
  '${x}',
  '{{7*7}}',
  'a,b;c',
  '__proto__',
];
/** Elsewhere a text is refused for what it looks like, whatever it is. */
const afew = ["' || pg_sleep(2) || '", '\u0000', '__proto__'];

/** Half a character cannot stand in an address. */
const inAddress = (value: string) => encodeURIComponent(value.replace('\ud800', '\ufffd'));

interface Question {
  readonly name: string;
  readonly at: string;
  readonly value: string;
  readonly ask: () => Promise<{ status: number; text: string }>;
}

let house: TwoStores;
let things: Things;
let routes: Route[];
let asked = 0;
/** The administrator, who may everything: whatever is refused is refused for what it says. */
let as: { token: string };

beforeAll(async () => {
  house = await openTwoStores();
  as = { token: house.administrator };
  const made = await thingsOf(house, house.storeId('LYON'));
  const role = await house.done('POST', '/roles', { name: 'Cobaye', permissions: {} });
  const user = await house.done('POST', '/users', {
    email: `${randomUUID()}@comptoir.example`,
    name: 'Cobaye',
    password: house.stand.administrator.password,
    roleId: role.id,
  });
  things = { ...made, roleId: role.id as string, userId: user.id as string };
  routes = await routesOf(house.stand.url);
});
afterAll(() => house?.stand.stop());

const timed = async ({ ask }: Question) => {
  const started = performance.now();
  const answer = await ask();
  return { ...answer, took: performance.now() - started };
};

/**
 * Those that break something, or that make the database sleep: again and again, not once while the machine stalls.
 * The questions of a group are asked one after the other.
 */
async function failuresAmong(groups: readonly (readonly Question[])[]) {
  const inTurn = async (questions: readonly Question[]) => {
    const answers = [];
    for (const question of questions) answers.push({ question, ...(await timed(question)) });
    return answers;
  };
  const answers = (await eachOf(groups, inTurn)).flat();
  asked += answers.length;
  const broken = answers.filter(({ status }) => status >= 500);
  const slow = [];
  for (const { question, took } of answers.filter((one) => one.took > asleepMs)) {
    const again = [await timed(question), await timed(question)].map((one) => one.took);
    if (Math.min(...again) > asleepMs) slow.push({ ...question, took: [took, ...again] });
  }
  return [...broken.map(({ question, status, text }) => ({ ...question, status, text })), ...slow];
}

it('text that means something to SQL is taken for text, in every field of every query', async () => {
  const questions = allAsks.flatMap(({ name, http, request }) => {
    if (http?.method !== 'GET' || parametersOf(http.path).some((one) => !things[one])) return [];
    const fields = Object.keys((request as unknown as { shape?: object }).shape ?? {});
    const path = filled(http.path, things);
    return fields.flatMap((field) =>
      hostile.map((value) => [
        {
          name,
          at: field,
          value,
          ask: () => house.call('GET', `${path}?${field}=${inAddress(value)}`, as),
        },
      ]),
    );
  });
  expect(questions.length).toBeGreaterThan(3_000);
  expect(await failuresAmong(questions)).toEqual([]);
});

it('an order that no list has is refused, whatever it is', async () => {
  const sorted = allAsks.filter(
    ({ http, request }) =>
      http?.method === 'GET' && 'sort' in ((request as unknown as { shape?: object }).shape ?? {}),
  );
  expect(sorted.length).toBeGreaterThan(4);
  for (const { http } of sorted)
    for (const value of hostile) {
      const path = `${http?.path}?sort=${inAddress(value)}`;
      expect(await house.call('GET', path, as)).toMatchObject({ status: 400 });
    }
});

it('what matches everything in SQL is looked for as it stands', async () => {
  const lists = ['quotes', 'orders', 'sales-papers', 'tasks', 'parties', 'projects', 'purchase-orders'];
  for (const list of lists)
    for (const q of ["' or '1'='1", '%%', "x') or true --"]) {
      const path = `/${list}?q=${encodeURIComponent(q)}`;
      expect({ list, q, page: (await house.done('GET', path)).page }).toMatchObject({ page: { total: 0 } });
    }
});

it('in every part of every path', async () => {
  const named = routes.filter(({ path, method }) => path.includes(':') && method === 'GET');
  const questions = named.flatMap(({ name, path }) =>
    parametersOf(path).flatMap((parameter) =>
      hostile.map((value) => [
        {
          name,
          at: parameter,
          value,
          ask: () => house.call('GET', filled(path, { ...things, [parameter]: inAddress(value) }), as),
        },
      ]),
    ),
  );
  expect(await failuresAmong(questions)).toEqual([]);
});

it('in every field of every body', async () => {
  const bodies = new HostileBodies(await schemasOf(house.stand.url), things);
  const writing = routes.filter(({ body, path }) => body && parametersOf(path).every((one) => things[one]));
  /** Each with the version that there is by then: what comes too late would be refused for that. */
  const at = (route: Route, place: Place): Question[] => {
    const path = filled(route.path, things);
    return (place.free ? hostile : afew).map((value) => ({
      name: route.name,
      at: place.at,
      value,
      ask: async () => {
        const version = route.ask?.http?.ifMatch && (await house.call('GET', path, as)).etag;
        return house.call(route.method, path, { ...as, body: place.put(value), ...(version && { version }) });
      },
    }));
  };
  const groups = writing.flatMap((route) => {
    const questions = bodies.placesIn(route.body ?? {}).flatMap((place) => at(route, place));
    return route.ask?.http?.ifMatch ? [questions] : questions.map((question) => [question]);
  });
  expect(writing.length).toBeGreaterThan(70);
  expect(groups.flat().length).toBeGreaterThan(2_000);
  expect(await failuresAmong(groups)).toEqual([]);
});

it('afterwards everything is still there', async () => {
  process.stdout.write(`${JSON.stringify({ test: 'hostile input', routes: routes.length, n: asked })}\n`);
  const lists = ['roles', 'users', 'quotes', 'orders', 'tasks', 'templates', 'purchase-orders', 'parties'];
  for (const list of lists)
    expect(((await house.done('GET', `/${list}`)).items as unknown[]).length).toBeGreaterThan(0);
});
