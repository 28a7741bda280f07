import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface SuperviseOptions {
  command: string;
  args?: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Runs the child as this user and group; only root may ask for it. */
  asUser?: number;
  /** What the child is sent when its parent is gone, and by `stop()`. */
  stopSignal?: NodeJS.Signals;
  /** Folder that is deleted when the parent died without stopping the child. */
  leftovers?: string;
  /** Every line that the child prints, on either output. */
  onLine?: (line: string) => void;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/**
 * A child process that never outlives its parent, even when the parent is killed with SIGKILL.
 *
 * A shell of one line holds the reading end of a pipe. When the parent dies, the pipe closes and the
 * shell sends the stop signal. `pid` is the child itself, not the shell. The child has a session of
 * its own: Ctrl-C in a terminal reaches the parent only, which stops its children in its own order.
 */
export interface Supervised {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  readonly running: boolean;
  /** The last lines that the child printed, for an error message. */
  tail(): string;
  /** Waits for a line that matches; rejects with the tail when the child ends or time is up. */
  line(pattern: RegExp, withinMs: number): Promise<string>;
  signal(signal: NodeJS.Signals): void;
  /** Sends the stop signal, then SIGKILL after the grace; resolves when the child is gone. */
  stop(graceMs?: number): Promise<Exit>;
  /** Lets this process end while the child runs (the child then ends too). */
  unref(): void;
}

const KEPT_LINES = 200;
/** How long output is still read after the child ended. */
const LAST_WORDS_MS = 500;

const WATCHED = `{ read -r said <&3; if [ "$said" != done ]; then
  kill -s "$0" $$
  n=0; while [ -e /proc/$$/exe ] && [ $n -lt 300 ]; do sleep 0.1; n=$((n + 1)); done
  case "$1" in ?*) rm -rf "$1";; esac
fi; } >/dev/null 2>&1 &
shift
exec "$@" 3<&-`;

export function supervise(options: SuperviseOptions): Supervised {
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  const child = spawn(
    '/bin/sh',
    ['-c', WATCHED, stopSignal.slice(3), options.leftovers ?? '', options.command, ...(options.args ?? [])],
    {
      cwd: options.cwd,
      env: options.env ?? process.env,
      uid: options.asUser,
      gid: options.asUser,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    },
  );
  return new SupervisedChild(child, stopSignal, options.onLine);
}

class SupervisedChild implements Supervised {
  readonly exited: Promise<Exit>;
  running = true;
  private readonly lines: string[] = [];
  private readonly listeners = new Set<(line: string) => void>();
  private readonly lifeline: Writable;
  private failure: Error | undefined;

  constructor(
    private readonly child: ChildProcess,
    private readonly stopSignal: NodeJS.Signals,
    onLine?: (line: string) => void,
  ) {
    if (onLine) this.listeners.add(onLine);
    this.lifeline = child.stdio[3] as Writable;
    this.lifeline.on('error', () => undefined); // the watching shell is gone when the child was killed with it
    for (const output of [child.stdout, child.stderr]) {
      if (output) createInterface({ input: output }).on('line', (line) => this.hear(line));
    }
    this.exited = new Promise((resolve) => {
      const gone = (exit: Exit) => {
        this.running = false;
        this.lifeline.end('done\n');
        setTimeout(() => this.letGo(), LAST_WORDS_MS).unref();
        resolve(exit);
      };
      child.once('exit', (code, signal) => gone({ code, signal }));
      child.once('error', (error) => {
        this.failure = error;
        gone({ code: null, signal: null });
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  tail(): string {
    return [...this.lines, ...(this.failure ? [this.failure.message] : [])].join('\n');
  }

  async line(pattern: RegExp, withinMs: number): Promise<string> {
    const seen = this.lines.find((line) => pattern.test(line));
    if (seen !== undefined) return seen;
    let timer: NodeJS.Timeout | undefined;
    let listener: ((line: string) => void) | undefined;
    try {
      return await new Promise<string>((resolve, reject) => {
        listener = (line) => void (pattern.test(line) && resolve(line));
        this.listeners.add(listener);
        timer = setTimeout(
          () => reject(new Error(`no answer within ${withinMs} ms\n${this.tail()}`)),
          withinMs,
        );
        void this.exited.then(() =>
          setImmediate(() => reject(new Error(`ended while starting\n${this.tail()}`))),
        );
      });
    } finally {
      clearTimeout(timer);
      if (listener) this.listeners.delete(listener);
    }
  }

  signal(signal: NodeJS.Signals): void {
    if (this.running) this.child.kill(signal);
  }

  async stop(graceMs = 10_000): Promise<Exit> {
    this.signal(this.stopSignal);
    const timer = setTimeout(() => this.signal('SIGKILL'), graceMs);
    const exit = await this.exited;
    clearTimeout(timer);
    return exit;
  }

  unref(): void {
    this.child.unref();
    for (const stream of [this.lifeline, this.child.stdout, this.child.stderr]) unrefStream(stream);
  }

  /** A grandchild that lives on holds the child's outputs open, and would keep this process alive with them. */
  private letGo(): void {
    for (const stream of [this.lifeline, this.child.stdout, this.child.stderr]) stream?.destroy();
  }

  private hear(line: string): void {
    this.lines.push(line);
    if (this.lines.length > KEPT_LINES) this.lines.shift();
    for (const listener of this.listeners) listener(line);
  }
}

function unrefStream(stream: Readable | Writable | null): void {
  if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref();
}
