import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readExport } from '@comptoir/contracts';
import { verifyInternalToken } from '@comptoir/service-kit';
import { testNats, testPublicKey, type TestNats } from '@comptoir/testing';
import { answeringService } from '../http/answering-service.builder';
import { startGateway, type TestGateway } from '../http/gateway.builder';

describe('a file that was made', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let token: string;
  let files: Server;
  let sales: { stop(): Promise<void> };
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let state: () => string;

  beforeAll(async () => {
    files = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    nats = await testNats();
    sales = await answeringService(nats, 'sales', [readExport], () => ({ id: 'x', state: state() }));
    gateway = await startGateway({
      nats,
      env: { SALES_URL: `http://127.0.0.1:${(files.address() as AddressInfo).port}` },
    });
    token = await gateway.signIn();
  });
  afterAll(async () => {
    await gateway.stop();
    await sales.stop();
    await nats.stop();
    files.closeAllConnections();
    await new Promise((resolve) => files.close(resolve));
  });
  const path = () => `/api/v1/exports/${randomUUID()}`;

  it('is for those who are signed in', async () => {
    expect((await gateway.call('GET', `${path()}/file`)).status).toBe(401);
  });

  it('comes as the service sends it, asked for in the name of its orderer', async () => {
    let asked: IncomingMessage | undefined;
    answer = (request, response) => {
      asked = request;
      response.writeHead(200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="devis.csv"',
        'set-cookie': 'not=passed on',
      });
      response.write('a;');
      setTimeout(() => response.end('b'), 20);
    };
    const file = path();
    const { status, headers, text } = await gateway.call('GET', `${file}/file`, { token });
    expect({ status, text }).toEqual({ status: 200, text: 'a;b' });
    expect(headers.get('content-disposition')).toBe('attachment; filename="devis.csv"');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('set-cookie')).toBeNull();
    expect(asked?.url).toBe(`/internal/exports/${file.split('/').pop()}/file`);
    const bearer = asked?.headers.authorization?.replace('Bearer ', '') ?? '';
    expect(await verifyInternalToken(testPublicKey, 'sales')(bearer)).toMatchObject({
      name: expect.any(String),
    });
  });

  it('of a project comes the same way, to be kept and never shown in place', async () => {
    const paths: (string | undefined)[] = [];
    answer = (request, response) => {
      paths.push(request.url);
      response.writeHead(200, {
        'content-type': 'application/pdf',
        'content-disposition': "attachment; filename*=UTF-8''plan.pdf",
      });
      response.end('%PDF-');
    };
    const id = randomUUID();
    expect((await gateway.call('GET', `/api/v1/project-files/${id}/content`)).status).toBe(401);
    const { status, headers, text } = await gateway.call('GET', `/api/v1/project-files/${id}/content`, {
      token,
    });
    expect({ status, text }).toEqual({ status: 200, text: '%PDF-' });
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''plan.pdf");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(paths).toEqual([`/internal/project-files/${id}/content`]);
  });

  it('cannot be reached beyond its own place', async () => {
    answer = (request, response) => response.end(request.url);
    const { text } = await gateway.call('GET', '/api/v1/exports/..%2F..%2Fhealth/file', { token });
    expect(text).toBe('/internal/exports/..%2F..%2Fhealth/file');
  });

  it('is refused in the words of the service, or as unavailable without it', async () => {
    answer = (_, response) => {
      response.writeHead(409, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ code: 'export.no-file', facts: { state: 'RUNNING' } }));
    };
    expect(await gateway.call('GET', `${path()}/file`, { token })).toMatchObject({
      status: 409,
      json: { code: 'export.no-file', facts: { state: 'RUNNING' } },
    });
    answer = (_, response) => response.destroy();
    expect(await gateway.call('GET', `${path()}/file`, { token })).toMatchObject({
      status: 503,
      json: { code: 'sales.unavailable' },
    });
  });

  it('is followed to its end, and then the stream ends', async () => {
    const states = ['QUEUED', 'RUNNING', 'COMPLETED'];
    state = () => (states.length > 1 ? states.shift() : states[0]) ?? '';
    const { text } = await gateway.call('GET', `${path()}/stream`, { token });
    expect([...text.matchAll(/"state":"(\w+)"/g)].map(([, told]) => told)).toEqual([
      'QUEUED',
      'RUNNING',
      'COMPLETED',
    ]);
    const again = await gateway.call('GET', `${path()}/stream`, { token, headers: { 'last-event-id': '3' } });
    expect(again.status).toBe(204);
  });
});
