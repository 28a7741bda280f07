import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineSocket } from './socket';

describe('the socket of a container engine', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-engine-'));
    path = join(folder, 'engine.sock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the one that DOCKER_HOST names, when it answers', async () => {
    expect(await engineSocket({ DOCKER_HOST: `unix://${path}` })).toBeUndefined();
    const engine = createServer((request, response) =>
      response.writeHead(request.url === '/_ping' ? 200 : 404).end('OK'),
    );
    engine.listen(path);
    await once(engine, 'listening');
    expect(await engineSocket({ DOCKER_HOST: `unix://${path}` })).toBe(path);
    engine.closeAllConnections();
    await new Promise((resolve) => engine.close(resolve));
  });
});
