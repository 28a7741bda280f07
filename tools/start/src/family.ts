import { join } from 'node:path';
import { type Supervised, supervise } from '@comptoir/tool-servers';
import { LogFile } from './log-file';
import { say, Trouble } from './screen';

export interface Member {
  name: string;
  command: string;
  args: readonly string[];
  env: Record<string, string | undefined>;
}

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** One that ran this long before it died starts again with the shortest pause. */
const HEALTHY_AFTER_MS = 30_000;

/**
 * The processes that the launcher keeps alive. One that dies is started again after a pause that doubles,
 * and the screen says so. What they print goes to `.comptoir/logs`; errors are shown as well.
 */
export class Family {
  private readonly running = new Map<string, Supervised>();
  private readonly others = new Map<string, number>();
  private readonly logs = new Map<string, LogFile>();
  private readonly deaths = new Map<string, number>();
  private stopping = false;

  /** `remember` is told the process numbers whenever one changes. */
  constructor(
    private readonly home: {
      root: string;
      logs: string;
      remember: (pids: ReadonlyMap<string, number>) => void;
    },
  ) {}

  /** A child that somebody else looks after: only its number is remembered. */
  adopt(name: string, pid: number): void {
    this.others.set(name, pid);
    this.remember();
  }

  start(member: Member, pauseMs = SHORTEST_PAUSE_MS): Supervised {
    if (this.stopping) throw new Trouble('stopped');
    const began = Date.now();
    const child = supervise({
      command: member.command,
      args: member.args,
      cwd: this.home.root,
      env: { ...member.env },
      onLine: (line) => this.hear(member.name, line),
    });
    this.running.set(member.name, child);
    this.remember();
    void child.exited.then(({ code, signal }) => {
      if (this.stopping) return;
      const lasted = Date.now() - began;
      const pause = lasted > HEALTHY_AFTER_MS ? SHORTEST_PAUSE_MS : pauseMs;
      say(
        `!! ${member.name} died (${signal ?? `code ${code}`}); starting it again in ${pause / 1000} s. ${logHint(member.name)}`,
      );
      this.deaths.set(member.name, this.deathsOf(member.name) + 1);
      setTimeout(() => {
        if (!this.stopping) this.start(member, Math.min(pause * 2, LONGEST_PAUSE_MS));
      }, pause);
    });
    return child;
  }

  get(name: string): Supervised | undefined {
    return this.running.get(name);
  }

  deathsOf(name: string): number {
    return this.deaths.get(name) ?? 0;
  }

  /** Asks these to finish, kills those that do not within the grace, and starts none again. */
  async stop(names: readonly string[], graceMs = 30_000): Promise<void> {
    this.stopping = true;
    await Promise.all(names.map((name) => this.running.get(name)?.stop(graceMs)));
  }

  /** Ends every one of them at once. */
  killAll(): void {
    this.stopping = true;
    for (const child of this.running.values()) child.signal('SIGKILL');
  }

  hear(name: string, line: string): void {
    const log = this.logs.get(name) ?? new LogFile(join(this.home.logs, `${name}.log`));
    this.logs.set(name, log);
    log.write(line);
    const shown = errorIn(line);
    if (shown && !this.stopping) say(`!! ${name}: ${shown}`);
  }

  private remember(): void {
    const children = [...this.running].map(([name, child]) => [name, child.pid] as const);
    this.home.remember(new Map([...this.others, ...children]));
  }
}

export const logHint = (name: string) => `Its log: .comptoir/logs/${name}.log`;

/** What a log line of level error or worse says, and why. */
function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: number | string; msg?: string; err?: { message?: string } };
    const severe =
      typeof entry.level === 'number' ? entry.level >= 50 : /^(error|fatal)$/i.test(entry.level ?? '');
    return severe ? [entry.msg, entry.err?.message].filter(Boolean).join(': ') : undefined;
  } catch {
    return undefined;
  }
}
