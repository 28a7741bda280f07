import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { builtFront } from './front-build';
import { FakeGateway } from './fake-gateway';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The built front in a real browser, served by a gateway made of fixtures on a port of its own. `poke` tells the
 * open pages that something has changed, as the live stream does; whoever listens later hears the last of it.
 */
export async function openStage() {
  const folder = await builtFront();
  const streams = new Set<ServerResponse>();
  let lately = '';
  const stage = { gateway: new FakeGateway(), delayMs: 0 };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    if (url.startsWith('/api/v1/events')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`: here\n\n${lately}`);
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return;
    }
    if (!url.startsWith('/api/')) return file(folder, url, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    await new Promise((after) => setTimeout(after, stage.delayMs));
    const key = request.headers['idempotency-key'];
    const said = stage.gateway.answer(
      request.method ?? 'GET',
      url,
      Buffer.concat(chunks).toString(),
      typeof key === 'string' ? key : undefined,
    );
    response.writeHead(said.status, { 'content-type': said.type }).end(said.body);
  }

  return {
    stage,
    browser,
    /** The built front. */
    folder,
    url: `http://127.0.0.1:${port}`,
    open: (address: string, look: Look = {}) => openPage(browser, `http://127.0.0.1:${port}${address}`, look),
    poke: (topic: string) => {
      lately = `data: ${JSON.stringify({ topic })}\n\n`;
      for (const stream of streams) stream.write(lately);
    },
    close: async () => {
      await browser.close();
      for (const stream of streams) stream.end();
      await ended(server);
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

interface Look extends BrowserContextOptions {
  /** What its clock shows at first; from then on a test may turn it on (`page.clock`). */
  now?: string;
}

/** A French browser in Paris on the usual shop screen. */
async function openPage(browser: Browser, url: string, { now, ...look }: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...look,
  });
  if (now !== undefined) await context.clock.install({ time: now });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Whatever is no file is an address of the application. */
function file(folder: string, url: string, response: ServerResponse): void {
  const path = join(folder, new URL(url, 'http://stage').pathname);
  const found = extname(path) !== '' && existsSync(path) ? path : join(folder, 'index.html');
  response.writeHead(200, { 'content-type': types[extname(found)] ?? 'text/plain' }).end(readFileSync(found));
}

function ended(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

function browserPath(): string {
  const found = browsers.map((name) => join('/usr/bin', name)).find((path) => existsSync(path));
  if (!found) throw new Error('There is no Chromium here: install it (Debian: apt-get install chromium).');
  return found;
}
