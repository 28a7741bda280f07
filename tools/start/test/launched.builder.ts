import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findQuotes, readQuoteIndicators, type QuoteListItem, type ResponseOf } from '@comptoir/contracts';
import { eventually } from '@comptoir/testing';

/** The launcher as it was built. */
export const launcher = join(resolve(__dirname, '../../..'), 'tools/start/dist/main.js');

/** One run of `npm start` with its home elsewhere. */
export class Launched {
  readonly process: ChildProcess;
  readonly env: NodeJS.ProcessEnv;
  private text = '';

  constructor(
    private readonly home: string,
    settings: Readonly<Record<string, string>>,
  ) {
    const { PATH, HOME } = process.env;
    this.env = { PATH, HOME, COMPTOIR_HOME: home, ...settings };
    this.process = spawn(process.execPath, [launcher], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (chunk) => (this.text += String(chunk)));
  }

  output(): string {
    return this.text;
  }

  /** Seconds until it was, as it says itself. */
  async ready(): Promise<number> {
    await eventually(() => {
      if (this.process.exitCode !== null) throw new Error(this.text);
      return this.text.includes('Ctrl-C stops everything');
    }, 120_000);
    return Number(/Comptoir is ready at \S+ \(([\d.]+) s\)/.exec(this.text)?.[1]);
  }

  children(): number[] {
    const marks = JSON.parse(readFileSync(join(this.home, 'children.json'), 'utf8')) as { pid: number }[];
    return marks.map(({ pid }) => pid);
  }

  /** The addresses on which what it started listens, one for each socket (Linux). */
  listens(): string[] {
    const sockets = new Set(this.children().flatMap(openFiles));
    return ['tcp', 'tcp6'].flatMap((table) =>
      readFileSync(`/proc/net/${table}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , , state, , , , , , inode]) => state === '0A' && sockets.has(`socket:[${inode}]`))
        .map(([, local = '']) => dotted(local.split(':')[0] ?? '')),
    );
  }

  async quotes(): Promise<QuoteListItem[]> {
    const { items, page } = await this.get<ResponseOf<typeof findQuotes>>('/quotes?limit=200');
    if (page.next !== null) throw new Error('more than one page');
    return items;
  }

  async cards(): Promise<ResponseOf<typeof readQuoteIndicators>['items']> {
    return (await this.get<ResponseOf<typeof readQuoteIndicators>>('/quotes/indicators')).items;
  }

  private async get<T>(path: string): Promise<T> {
    const accounts = JSON.parse(readFileSync(join(this.home, 'demo-accounts.json'), 'utf8')) as {
      email: string;
      password: string;
    }[];
    const session = await fetch(`${this.url()}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: accounts[0]?.email, password: accounts[0]?.password }),
    });
    const { accessToken } = (await session.json()) as { accessToken: string };
    const answer = await fetch(`${this.url()}/api/v1${path}`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  private url(): string {
    const port = /Comptoir is ready at http:\/\/localhost:(\d+)/.exec(this.text)?.[1];
    return `http://127.0.0.1:${port}`;
  }
}

const openFiles = (pid: number) =>
  readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
    } catch {
      return []; // closed meanwhile
    }
  });

/** `0100007F` is 127.0.0.1; what is no IPv4 address stays as it is. */
const dotted = (hex: string) =>
  hex.length === 8
    ? (hex.match(/../g) ?? [])
        .reverse()
        .map((byte) => parseInt(byte, 16))
        .join('.')
    : hex;
