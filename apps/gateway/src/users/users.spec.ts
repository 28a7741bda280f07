import { eventually } from '@comptoir/testing';
import { administrator, startGateway, type TestGateway } from '../http/gateway.builder';

type Json = Record<string, never>;

describe('users and roles', () => {
  let gateway: TestGateway;
  let admin: string;
  beforeAll(async () => {
    gateway = await startGateway();
    admin = await gateway.signIn();
  });
  afterAll(() => gateway.stop());
  const call = (method: string, path: string, options: object = {}) =>
    gateway.call(method, `/api/v1${path}`, { token: admin, ...options });
  const items = async (path: string) =>
    (await call('GET', path)).json['items'] as unknown as Record<string, string>[];
  const roleNamed = async (name: string) =>
    (await items('/roles')).find((role) => role.name === name) as Record<string, string>;
  const me = (token: string) => gateway.call('GET', '/api/v1/sessions/current', { token });
  const changeUser = async (userId: string, change: object) => {
    const user = (await items('/users?limit=200')).find(({ id }) => id === userId) as unknown as {
      version: number;
      role: { id: string };
      email: string;
      name: string;
    };
    const body = { email: user.email, name: user.name, roleId: user.role.id, active: true, ...change };
    return call('PUT', `/users/${userId}`, { body, headers: { 'if-match': `"${user.version}"` } });
  };

  it('a new house has seven roles and one administrator', async () => {
    expect((await items('/roles')).map(({ name, users }) => [name, users])).toEqual([
      ['Accueil', 0],
      ['Administrateur', 1],
      ['Direction', 0],
      ['Gestionnaire', 0],
      ['Poseur', 0],
      ['Responsable de magasin', 0],
      ['Vendeur', 0],
    ]);
    expect(await items('/users')).toMatchObject([{ email: administrator.email, active: true }]);
  });

  it('refuses an address or a name that is taken, a role or a store that is not there', async () => {
    const { id: roleId } = await roleNamed('Vendeur');
    const user = { email: 'CHEF@example.org', name: 'Autre', password: 'assez long pour passer', roleId };
    expect(await call('POST', '/users', { body: user })).toMatchObject({
      status: 409,
      json: { code: 'user.email-taken' },
    });
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect(
      await call('POST', '/users', { body: { ...user, email: 'a@example.org', roleId: nowhere } }),
    ).toMatchObject({ status: 400, json: { errors: [{ pointer: '/roleId' }] } });
    expect(
      await call('POST', '/users', { body: { ...user, email: 'a@example.org', storeIds: [nowhere] } }),
    ).toMatchObject({ status: 400, json: { errors: [{ pointer: '/storeIds' }] } });
    expect(
      await call('POST', '/users', { body: { ...user, email: 'a@example.org', password: 'court' } }),
    ).toMatchObject({ status: 400, json: { errors: [{ pointer: '/password' }] } });
    expect(await call('POST', '/roles', { body: { name: 'Vendeur', permissions: {} } })).toMatchObject({
      status: 409,
      json: { code: 'role.name-taken' },
    });
    expect(
      await call('POST', '/roles', { body: { name: 'R', permissions: { 'house.burn': 'network' } } }),
    ).toMatchObject({ status: 400 });
  });

  it('never shows a password or its hash', async () => {
    expect((await call('GET', '/users')).text).not.toMatch(/password|argon/i);
  });

  it('refuses a deactivated user from the next request on, and lets them in again only anew', async () => {
    const user = await gateway.userWith({ 'quote.read': 'network' });
    expect((await me(user.token)).status).toBe(200);
    expect((await changeUser(user.userId, { active: false })).status).toBe(200);
    expect(await me(user.token)).toMatchObject({ status: 401, json: { code: 'session.expired' } });
    const signIn = () =>
      gateway.call('POST', '/api/v1/sessions', {
        body: { email: user.email, password: 'un autre mot de passe' },
      });
    expect((await signIn()).status).toBe(401);
    await changeUser(user.userId, { active: true });
    expect((await me(user.token)).status).toBe(401);
    expect((await signIn()).status).toBe(201);
  });

  it('refuses within seconds a user whom another instance deactivated', async () => {
    const user = await gateway.userWith({});
    expect((await me(user.token)).status).toBe(200);
    await gateway.database.query('update app_user set active = false where id = $1', [user.userId]);
    await eventually(async () => (await me(user.token)).status === 401, 15_000);
  });

  it('a changed role is felt at once', async () => {
    const user = await gateway.userWith({ 'user.read': 'network' });
    expect((await gateway.call('GET', '/api/v1/users', { token: user.token })).status).toBe(200);
    const body = { name: 'Sans rien', permissions: {} };
    expect(
      (await call('PUT', `/roles/${user.roleId}`, { body, headers: { 'if-match': '"1"' } })).status,
    ).toBe(200);
    expect((await gateway.call('GET', '/api/v1/users', { token: user.token })).status).toBe(403);
  });

  it('only one of two changes made from the same version is kept', async () => {
    const { userId, email, roleId } = await gateway.userWith({});
    const change = (name: string) =>
      call('PUT', `/users/${userId}`, {
        body: { email, name, roleId, active: true },
        headers: { 'if-match': '"1"' },
      });
    const both = await Promise.all([change('Un'), change('Deux')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 200)?.headers.get('etag')).toBe('"2"');
    expect(both.find(({ status }) => status === 412)?.json).toMatchObject({
      code: 'user.changed-meanwhile',
      facts: { version: 2 },
    });
  });

  it('the last administrator can neither go nor be demoted, nor can the role lose its power', async () => {
    const self = (await items('/users?q=chef'))[0] as Record<string, string>;
    expect(await changeUser(self.id as string, { active: false })).toMatchObject({
      status: 409,
      json: { code: 'role.last-administrator' },
    });
    expect(await changeUser(self.id as string, { roleId: (await roleNamed('Vendeur')).id })).toMatchObject({
      status: 409,
    });
    const role = await roleNamed('Administrateur');
    const body = { name: 'Administrateur', permissions: { 'user.read': 'network' } };
    expect(
      await call('PUT', `/roles/${role.id}`, { body, headers: { 'if-match': `"${role.version}"` } }),
    ).toMatchObject({ status: 409, json: { code: 'role.last-administrator' } });
  });

  it('a right to change users that reaches one shop changes none: it could reach the others', async () => {
    const { token } = await gateway.userWith({ 'user.write': 'store', 'user.read': 'store' });
    const body = { name: 'Tout', permissions: { 'user.write': 'network' } };
    expect(await gateway.call('POST', '/api/v1/roles', { token, body })).toMatchObject({
      status: 403,
      json: { code: 'permission.out-of-scope' },
    });
    expect((await gateway.call('GET', '/api/v1/users', { token })).json).toMatchObject({
      items: [],
      page: { total: 0 },
    });
  });

  it('pages go through all users once', async () => {
    const seen: string[] = [];
    let path = '/users?limit=2';
    for (let page = 0; page < 20 && path; page++) {
      const { json } = await call('GET', path);
      const {
        items: users,
        page: { next, total },
      } = json as unknown as { items: Json[]; page: { next: string | null; total: number } };
      seen.push(...users.map((user) => user['id'] as unknown as string));
      expect(total).toBeGreaterThan(2);
      path = next === null ? '' : `/users?limit=2&cursor=${next}`;
    }
    const [{ count }] = (await gateway.database.query<{ count: number }>(
      'select count(*)::int as count from app_user',
    )) as [{ count: number }];
    expect(new Set(seen).size).toBe(count);
    expect(seen).toHaveLength(count);
    expect(await call('GET', '/users?cursor=abc')).toMatchObject({
      status: 400,
      json: { code: 'cursor.malformed' },
    });
  });
});
