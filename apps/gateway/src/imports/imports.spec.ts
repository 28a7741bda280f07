import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findStores, lookUpStores, storeChangedV1 } from '@comptoir/contracts';
import { verifyInternalToken } from '@comptoir/service-kit';
import { testPublicKey } from '@comptoir/testing';
import { startGateway, type TestGateway } from '../http/gateway.builder';

const file =
  'référence;nom;société;SIREN;rue;code postal;ville;pays;fuseau\nM1;Lyon;Alpha SAS;123456789;1 rue A;69001;Lyon;France;Europe/Paris\nM2;Saint-Denis;Alpha SAS;;;97400;Saint-Denis;FR;Indian/Reunion\n';

describe('importing files', () => {
  let gateway: TestGateway;
  let token: string;
  let sales: Server;
  let received: { url?: string; headers: IncomingMessage['headers']; body: string } | undefined;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;

  beforeAll(async () => {
    sales = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => sales.listen(0, '127.0.0.1', resolve));
    gateway = await startGateway({
      env: { SALES_URL: `http://127.0.0.1:${(sales.address() as AddressInfo).port}` },
    });
    token = await gateway.signIn();
  });
  afterAll(async () => {
    await gateway.stop();
    sales.closeAllConnections();
    await new Promise((resolve) => sales.close(resolve));
  });
  const send = async (
    entity: string,
    content: string | Blob,
    { query = '', field = 'file', who = token } = {},
  ) => {
    const form = new FormData();
    form.append(field, content instanceof Blob ? content : new Blob([content]), 'file.csv');
    const response = await fetch(`${gateway.url}/api/v1/imports/${entity}${query}`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${who}` },
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };

  describe('of stores', () => {
    it('lists every fault and writes nothing', async () => {
      const bad = file + 'M1;Encore;Alpha SAS;12;;;;Atlantide;Lune/Mer\n';
      const { status, json } = await send('stores', bad);
      expect(status).toBe(422);
      expect(json).toMatchObject({ rows: 3, created: 0, errorCount: 3 });
      expect(
        (json.errors as { row: number; column: string }[]).map(({ row, column }) => [row, column]),
      ).toEqual([
        [4, 'SIREN'],
        [4, 'pays'],
        [4, 'fuseau'],
      ]);
      expect((await send('stores', file + file.split('\n')[1])).json).toMatchObject({
        errors: [{ row: 4, column: 'référence', code: 'reference.repeated' }],
      });
      expect(await gateway.database.query('select from store')).toHaveLength(0);
    });
    it('tries without writing', async () => {
      expect(await send('stores', file, { query: '?dryRun=true' })).toMatchObject({
        status: 200,
        json: { rows: 2, created: 2, updated: 0 },
      });
      expect(await gateway.database.query('select from store')).toHaveLength(0);
      expect(await gateway.announced(storeChangedV1)).toEqual([]);
    });
    it('writes and announces, and a second time changes nothing', async () => {
      expect((await send('stores', file)).json).toMatchObject({
        created: 2,
        updated: 0,
        unchanged: 0,
        errorCount: 0,
      });
      expect((await send('stores', file)).json).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect((await send('stores', file.replace('1 rue A', '2 rue A'))).json).toMatchObject({
        created: 0,
        updated: 1,
        unchanged: 1,
      });
      const announced = await gateway.announced(storeChangedV1);
      expect(
        announced.map(({ reference, version, address: { street } }) => [reference, version, street]).sort(),
      ).toEqual([
        ['M1', 1, '1 rue A'],
        ['M1', 2, '2 rue A'],
        ['M2', 1, null],
      ]);
      const { json } = await gateway.call('GET', `/api/v1${findStores.http?.path}`, { token });
      expect(json).toMatchObject({
        items: [
          { reference: 'M1', legalEntity: { name: 'Alpha SAS', siren: '123456789' } },
          { reference: 'M2', timeZone: 'Indian/Reunion' },
        ],
      });
      expect(await gateway.ask(lookUpStores, { references: ['M2', 'nothing'] })).toMatchObject({
        items: [{ reference: 'M2' }],
      });
    });
    it.each([
      ['an unknown kind of file', 'invoices', {}, 404],
      ['an unknown query field', 'stores', { query: '?dry=1' }, 400],
      ['a dry run that is neither', 'stores', { query: '?dryRun=yes' }, 400],
      ['no file', 'stores', { field: 'other' }, 400],
    ])('refuses %s', async (_, entity, how, status) => {
      expect(await send(entity, file, how)).toMatchObject({ status });
    });
    it('is for the whole network only', async () => {
      const { token: who } = await gateway.userWith({ 'import.run': 'store' });
      expect(await send('stores', file, { who })).toMatchObject({
        status: 403,
        json: { code: 'permission.out-of-scope' },
      });
    });
    it('refuses 30 MB with 413', async () => {
      expect(await send('stores', new Blob([Buffer.alloc(30_000_000, 'x')]))).toMatchObject({
        status: 413,
        json: { code: 'file.too-large' },
      });
    });
  });

  describe('of the trade', () => {
    const reply = (status: number, body: object, type = 'application/json') => {
      answer = (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          received = { url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() };
          response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
        });
      };
    };
    it('passes the file on with the user’s token, and the report back', async () => {
      reply(422, { rows: 1, errorCount: 1 });
      expect(await send('parties', 'name\nMuller', { query: '?dryRun=true' })).toEqual({
        status: 422,
        json: { rows: 1, errorCount: 1 },
      });
      expect(received).toMatchObject({ url: '/internal/imports/parties?dryRun=true' });
      expect(received?.body).toContain('name\nMuller');
      const caller = await verifyInternalToken(
        testPublicKey,
        'sales',
      )(received?.headers.authorization?.replace('Bearer ', '') ?? '');
      expect(caller.can('import.run')).toBe(true);
    });
    it('passes a refusal on', async () => {
      reply(403, { code: 'permission.missing', title: 'Not allowed' }, 'application/problem+json');
      expect(await send('articles', 'x')).toMatchObject({
        status: 403,
        json: { code: 'permission.missing', detail: 'Votre rôle ne le permet pas.' },
      });
    });
    it('refuses 30 MB without passing them on', async () => {
      received = undefined;
      reply(200, {});
      expect(await send('documents', new Blob([Buffer.alloc(30_000_000, 'x')]))).toMatchObject({
        status: 413,
        json: { code: 'file.too-large' },
      });
      expect(received).toBe(undefined);
    });
    it('refuses 30 MB that come without saying so', async () => {
      reply(200, {});
      const body = (async function* () {
        yield Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="f.csv"\r\n\r\n');
        for (let sent = 0; sent < 30; sent++) yield Buffer.alloc(1_000_000, 'x');
        yield Buffer.from('\r\n--x--\r\n');
      })();
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' };
      const init = {
        method: 'POST',
        body: body as unknown as ReadableStream,
        headers,
        duplex: 'half',
      } as RequestInit;
      expect((await fetch(`${gateway.url}/api/v1/imports/documents`, init)).status).toBe(413);
    });
    it('says when the service is not there', async () => {
      answer = (request) => request.socket.destroy();
      expect(await send('projects', 'x')).toMatchObject({ status: 503, json: { code: 'sales.unavailable' } });
    });
  });
});
