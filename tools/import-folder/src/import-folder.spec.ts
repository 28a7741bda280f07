import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from './files';
import { importFolder } from './import-folder';
import { settingsFrom } from './settings';

const fine = { rows: 2, created: 2, updated: 0, unchanged: 0, errorCount: 0, errors: [] };
const faulty = {
  ...fine,
  created: 0,
  errorCount: 25,
  errors: Array.from({ length: 25 }, (_, index) => ({
    row: index + 2,
    column: 'Magasin',
    value: 'X9',
    code: 'store.unknown',
    message: 'No such store',
  })),
};

describe('importing a folder', () => {
  let folder: string;
  let server: Server;
  let asked: string[];
  let answers: Record<string, { status: number; body: unknown }>;
  let url: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-import-'));
    asked = [];
    answers = {};
    server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(`${request.method} ${path} ${request.headers.authorization ?? ''}`.trim());
      const answer =
        path === '/api/v1/sessions'
          ? { status: 201, body: { accessToken: 'ticket', expiresIn: 60, user: {} } }
          : (answers[path] ?? { status: 200, body: fine });
      request.resume().on('end', () => {
        response.writeHead(answer.status, {
          'content-type':
            answer.status < 400 || answer.status === 422 ? 'application/json' : 'application/problem+json',
        });
        response.end(JSON.stringify(answer.body));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const put = (...names: string[]) =>
    names.forEach((name) => writeFileSync(join(folder, name), 'reference\nA\n'));
  const run = async (dryRun = false) => {
    const lines: string[] = [];
    const ok = await importFolder({
      folder,
      url,
      email: 'a@example.org',
      password: 'secret',
      dryRun,
      print: (line) => lines.push(line),
    });
    return { ok, text: lines.join('\n') };
  };

  it('sends what is there in order, signed in, and prints a table', async () => {
    put('documents.csv', 'Stores.XLSX', 'parties.csv', 'notes.txt');
    const { ok, text } = await run();
    expect(ok).toBe(true);
    expect(asked).toEqual([
      'POST /api/v1/sessions',
      'POST /api/v1/imports/stores?dryRun=false Bearer ticket',
      'POST /api/v1/imports/parties?dryRun=false Bearer ticket',
      'POST /api/v1/imports/documents?dryRun=false Bearer ticket',
    ]);
    expect(text).toMatch(
      /^file +rows +created +updated +unchanged +errors +time\nStores\.XLSX +2 +2 +0 +0 +0 /,
    );
  });

  it('stops at the first file with errors and shows them', async () => {
    put('stores.csv', 'parties.csv', 'articles.csv');
    answers['/api/v1/imports/parties?dryRun=true'] = { status: 422, body: faulty };
    const { ok, text } = await run(true);
    expect(ok).toBe(false);
    expect(asked).toHaveLength(3);
    expect(text).toContain('row 2, Magasin ("X9"): No such store');
    expect(text).toContain('… and 5 more');
  });

  it('says in a sentence why it cannot sign in or send', async () => {
    put('stores.csv');
    answers['/api/v1/imports/stores?dryRun=false'] = {
      status: 413,
      body: { type: 'about:blank', status: 413, code: 'file.too-large', kind: 'too-large' },
    };
    await expect(run()).rejects.toThrow('stores.csv was refused: file.too-large');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(run()).rejects.toThrow(/^Signing in at .* failed: network.unreachable/);
  });

  it('refuses a folder that is none, an empty one, and two files for one entity', () => {
    expect(() => filesIn(join(folder, 'none'))).toThrow('is not a folder');
    expect(() => filesIn(folder)).toThrow('nothing to import');
    put('stores.csv', 'stores.xlsx');
    expect(() => filesIn(folder)).toThrow('stores.csv and stores.xlsx');
  });
});

describe('what the command line leaves open', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'comptoir-home-'));
    mkdirSync(home, { recursive: true });
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('comes from the Comptoir that runs here', () => {
    writeFileSync(join(home, 'launcher.json'), JSON.stringify({ url: 'http://localhost:3001' }));
    writeFileSync(
      join(home, 'demo-accounts.json'),
      JSON.stringify([
        { email: 's@x.fr', password: '1' },
        { email: 'a@x.fr', password: '2', administrator: true },
      ]),
    );
    expect(settingsFrom(['data', '--dry-run'], {}, home)).toEqual({
      folder: 'data',
      url: 'http://localhost:3001',
      email: 'a@x.fr',
      password: '2',
      dryRun: true,
    });
  });

  it('or from the environment, or is asked for in a sentence', () => {
    const env = { COMPTOIR_EMAIL: 'me@x.fr', COMPTOIR_PASSWORD: 'p' };
    expect(settingsFrom(['data', '--url', 'http://elsewhere'], env, home)).toMatchObject({
      url: 'http://elsewhere',
      email: 'me@x.fr',
    });
    expect(() => settingsFrom(['data'], {}, home)).toThrow('COMPTOIR_EMAIL');
    expect(() => settingsFrom([], env, home)).toThrow('npm run import -- FOLDER');
  });
});
