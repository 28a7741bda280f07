import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFile } from './log-file';
import { publicPort } from './ports';
import { secretsIn } from './secrets';

describe('the small parts of the launcher', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('secrets are generated once, for the owner only, and a new kind is added to old ones', () => {
    const path = join(folder, 'secrets.json');
    const first = secretsIn(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(secretsIn(path)).toEqual(first);
    const { sessionKey, ...older } = first;
    writeFileSync(path, JSON.stringify(older));
    expect(secretsIn(path)).toMatchObject(older);
    expect(secretsIn(path).sessionKey).not.toBe(sessionKey);
    expect(new Set(Object.values(first.databases)).size).toBe(Object.keys(first.databases).length);
  });

  it('a port that was asked for is taken or refused; none is found unasked', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    await expect(publicPort(String(port))).rejects.toThrow(`Port ${port} is taken`);
    await expect(publicPort('http')).rejects.toThrow('PORT must be a number');
    listener.close();
    await once(listener, 'close');
    expect(await publicPort(String(port))).toBe(port);
    expect(await publicPort(undefined)).toBeGreaterThanOrEqual(3000);
  });

  it('a log never grows beyond its limit by more than a line', () => {
    const path = join(folder, 'logs', 'sales.log');
    const log = new LogFile(path);
    const line = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 12; count += 1) log.write(line);
    log.close();
    expect(existsSync(`${path}.1`)).toBe(true);
    expect(readFileSync(path).length).toBeLessThan(3 * 1024 * 1024);
  });
});
