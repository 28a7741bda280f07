import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { settingsFrom } from '../settings';
import { measure, summary } from './rounds';
import { Wire } from './wire';

describe('the load', () => {
  let server: Server;
  let url: string;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
      request.resume();
      const body = request.url === '/large' ? 'é'.repeat(200_000) : '{}';
      response
        .writeHead(request.url === '/no' ? 404 : 200, { 'content-length': Buffer.byteLength(body) })
        .end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks over one connection, however large the answers are', async () => {
    const wire = await Wire.open(url, { authorization: 'Bearer x' });
    expect(await wire.call({ method: 'GET', path: '/large' })).toMatchObject({
      status: 200,
      length: 400_000,
    });
    expect(await wire.call({ method: 'POST', path: '/small' })).toMatchObject({ status: 200, length: 2 });
    expect(await wire.call({ method: 'GET', path: '/no' })).toMatchObject({ status: 404 });
    wire.close();
    expect(asked).toEqual(['GET /large Bearer x', 'POST /small Bearer x', 'GET /no Bearer x']);
  });

  it('goes by turns, and fails where an answer is none', async () => {
    const side = (path: string) => ({ url, headers: {}, next: () => ({ method: 'GET' as const, path }) });
    const pace = { clients: 2, rounds: 2, roundMs: 20 };
    const [one, other] = await measure([side('/one'), side('/other')], pace);
    expect(one?.rps).toBeGreaterThan(0);
    expect(other?.p95).toBeGreaterThanOrEqual(other?.p50 ?? Infinity);
    await expect(measure([side('/no')], pace)).rejects.toThrow('/no answered 404');
  });

  it('is summed up by its middle and its slow end', () => {
    const latencies = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(summary(latencies, 1_000)).toEqual({ p50: 51, p95: 96, rps: 100, failed: 0 });
  });
});

it('the command line chooses sizes and pace', () => {
  expect(settingsFrom([])).toMatchObject({ sizes: [10_000, 100_000], write: true });
  expect(settingsFrom(['--quick'])).toMatchObject({ sizes: [10_000], write: false });
  expect(settingsFrom(['--documents', '50000', '--only', 'L1,W1'])).toMatchObject({
    sizes: [50_000],
    only: ['L1', 'W1'],
  });
  expect(() => settingsFrom(['--documents', 'many'])).toThrow('npm run bench');
});
