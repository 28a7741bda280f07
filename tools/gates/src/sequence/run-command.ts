import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const repositoryRoot = resolve(__dirname, '..', '..', '..', '..');

export interface Limits {
  /** The program is ended when it takes longer. */
  readonly minutes?: number;
}

const graceMs = 10_000;
let interrupted = false;

/** True once the run was asked to end: what is running is told, what comes after is not begun. */
export function wasInterrupted(): boolean {
  return interrupted;
}

/** Runs a program in the root of the repository with its output shown; answers whether it ended well. */
export function runCommand(
  [program = '', ...args]: readonly string[],
  limits: Limits = {},
): Promise<boolean> {
  const child = spawn(program, args, {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env: { ...process.env, ...quietNx },
  });
  const end = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
  };
  const interrupt = () => {
    interrupted = true;
    end();
  };
  const timer = setTimeout(end, (limits.minutes ?? 30) * 60_000);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  return new Promise((done) => {
    const finish = (well: boolean) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
      done(well);
    };
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

const quietNx = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_DEFAULT_OUTPUT_STYLE: 'static',
};
