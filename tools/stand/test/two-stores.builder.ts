import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { permissions, type GrantScope } from '@comptoir/contracts';
import { startStand, type Stand } from '../src';
import { apiOf, type Call, type Json } from './api.builder';

export type Things = Readonly<Record<string, string>>;

export interface TwoStores {
  readonly stand: Stand;
  readonly call: Call;
  /** As the administrator; what does not succeed is an error. */
  readonly done: (method: string, path: string, body?: unknown) => Promise<Json>;
  readonly administrator: string;
  readonly storeId: (reference: string) => string;
  /** Who holds every permission, with this scope, and is this party; their token. */
  readonly comes: (who: {
    scope: GrantScope;
    reference: string;
    partyId?: string;
    may?: readonly string[];
  }) => Promise<string>;
}

/** The demo's house, for people who should not get further than their own store, or their own things. */
export async function openTwoStores(): Promise<TwoStores> {
  const stand = await startStand();
  const { email, password } = stand.administrator;
  await loadDemo(stand);
  const call = apiOf(stand.url);
  const enter = async (who: string) =>
    (await call('POST', '/sessions', { body: { email: who, password } })).json.accessToken as string;
  const administrator = await enter(email);
  const done: TwoStores['done'] = async (method, path, body) => {
    const answer = await call(method, path, { token: administrator, body, version: null });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  };
  const { items } = (await done('GET', '/stores')) as unknown as {
    items: { id: string; reference: string }[];
  };
  const storeId = (reference: string) => items.find((store) => store.reference === reference)?.id ?? '';
  const comes: TwoStores['comes'] = async ({ scope, reference, partyId = null, may = permissions }) => {
    const name = randomUUID();
    const role = await done('POST', '/roles', {
      name,
      permissions: Object.fromEntries(may.map((permission) => [permission, scope])),
    });
    const home = storeId(reference);
    const user = { email: `${name}@comptoir.example`, name: 'Quelqu’un', password, roleId: role.id };
    await done('POST', '/users', { ...user, storeIds: [home], homeStoreId: home, partyId });
    return enter(user.email);
  };
  return { stand, call, done, administrator, storeId, comes };
}

/** What is there already stays as it is. */
export async function loadDemo({ url, administrator: { email, password } }: Stand): Promise<void> {
  await promisify(execFile)(process.execPath, [join(__dirname, '../../demo/dist/main.js')], {
    env: { PATH: process.env.PATH, BASE_URL: url, ADMIN_EMAIL: email, DEMO_PASSWORD: password },
  });
}

/** What a list has first. */
export async function firstOf(house: TwoStores, path: string): Promise<Json & { id: string }> {
  const { items } = (await house.done('GET', path)) as { items: (Json & { id: string })[] };
  const [item] = items;
  if (!item) throw new Error(`nothing behind ${path}`);
  return item;
}
