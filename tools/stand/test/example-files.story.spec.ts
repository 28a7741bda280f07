import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importEntities } from '@comptoir/contracts';
import { startStand, type Stand } from '../src';
import { aFile, apiOf, type Call, type Json } from './api.builder';

jest.setTimeout(300_000);

const folder = join(__dirname, '..', '..', '..', 'examples', 'import');

let stand: Stand;
let call: Call;
let token: string;

beforeAll(async () => {
  stand = await startStand({ clock: '2026-11-24T10:00:00+01:00' });
  call = apiOf(stand.url);
  token = (await call('POST', '/sessions', { body: stand.administrator })).json.accessToken as string;
});
afterAll(() => stand?.stop());

const send = async (entity: string) => {
  const body = aFile(readFileSync(join(folder, `${entity}.csv`), 'utf8'));
  const { status, json } = await call('POST', `/imports/${entity}`, { token, body, version: null });
  return { entity, status, errors: json.errors, created: json.created, updated: json.updated };
};
const found = async (path: string) =>
  (await call('GET', path, { token })).json as { items: Json[]; page: { total: number } };

describe('the files to try the import with', () => {
  it('are taken without an error, and change nothing when they are sent again', async () => {
    for (const entity of importEntities)
      expect(await send(entity)).toMatchObject({ status: 200, errors: [] });
    for (const entity of importEntities)
      expect(await send(entity)).toMatchObject({ status: 200, created: 0, updated: 0 });
  });

  it('hold what their page says: quotes in every validity, and customers who read English', async () => {
    const counts = await Promise.all(
      ['expiring', 'expired', 'signed'].map(
        async (validity) => (await found(`/quotes?validity=${validity}`)).page.total,
      ),
    );
    expect(counts).toEqual([6, 1, 1]);
    const { items } = await found('/parties?role=CUSTOMER&limit=200');
    expect(
      items
        .filter(({ language }) => language === 'en')
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual(['ALP-C06', 'ALP-C11', 'ALP-C12']);
  });
});
