import { readlinkSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from './private-files';

/**
 * What tells a process from a later one that was given the same number: the boot and the moment in it
 * at which the process started. Undefined when there is no such process (a zombie is none), or when the
 * system has no /proc.
 */
export function identityOf(pid: number): string | undefined {
  const stat = readIfPresent(`/proc/${pid}/stat`);
  const boot = readIfPresent('/proc/sys/kernel/random/boot_id');
  if (stat === undefined || boot === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  return state === 'Z' || startedAt === undefined ? undefined : `${boot.trim()}/${startedAt}`;
}

/**
 * Ends a process that an earlier run left behind: asks first, kills after the grace. Does nothing when
 * the number now belongs to somebody else. True when there was something to end.
 */
export async function endStray(
  pid: number,
  identity: string,
  ask: NodeJS.Signals = 'SIGTERM',
  graceMs = 15_000,
): Promise<boolean> {
  if (identityOf(pid) !== identity) return false;
  send(pid, ask);
  const killAt = Date.now() + graceMs;
  let killed = false;
  while (identityOf(pid) === identity) {
    if (!killed && Date.now() > killAt) {
      send(pid, 'SIGKILL');
      killed = true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal, which is all that was wanted.
  }
}

/**
 * Removes the lock file of a PostgreSQL that was killed. PostgreSQL would do so itself, but for the
 * case that the dead server's process number belongs to another process by now. Call it only when
 * the cluster is known to be yours; a server that still runs there (its working directory tells) keeps its lock.
 */
export function forgetDeadPostgres(dataDir: string): void {
  if (workingIn(dataDir).length === 0) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

function workingIn(folder: string): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false; // ended meanwhile, or another user's
    }
  });
}
