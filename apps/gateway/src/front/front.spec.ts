import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGateway, type TestGateway } from '../http/gateway.builder';

describe('the front', () => {
  const root = mkdtempSync(join(tmpdir(), 'comptoir-front-'));
  let gateway: TestGateway;
  beforeAll(async () => {
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>Comptoir</title>');
    writeFileSync(join(root, 'assets/app-1a2b.js'), `export default '${'x'.repeat(5_000)}';`);
    gateway = await startGateway({ env: { WEB_ROOT: root } });
  });
  afterAll(async () => {
    await gateway.stop();
    rmSync(root, { recursive: true });
  });

  it.each(['/', '/index.html', '/ventes/devis?validity=expiring'])(
    'is the application at %s',
    async (path) => {
      const { status, text, headers } = await gateway.call('GET', path);
      expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining('Comptoir') });
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('keeps what never changes for ever, compressed', async () => {
    const { headers, text } = await gateway.call('GET', '/assets/app-1a2b.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(text).toHaveLength(5_018);
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = await gateway.call('GET', '/assets/app-1a2b.js', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    '/assets/gone.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../etc/passwd.txt',
  ])('gives nothing at %s', async (path) => {
    // as written: a browser would tidy the path up first
    const status = await new Promise((resolve, reject) => {
      get(gateway.url, { path }, (response) => resolve(response.resume().statusCode)).on('error', reject);
    });
    expect(status).toBe(404);
  });

  it.each(['/api/nothing', '/api/v1/nothing', '/health/nothing'])('is not behind %s', async (path) => {
    expect(await gateway.call('GET', path)).toMatchObject({ status: 404, json: { code: 'route.unknown' } });
  });
});
