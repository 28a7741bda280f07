import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import {
  endStray,
  forgetDeadPostgres,
  hasCode,
  identityOf,
  readIfPresent,
  writePrivate,
} from '@comptoir/tool-servers';
import { place } from './place';
import { Trouble } from './screen';

interface LauncherMark {
  pid: number;
  identity: string;
  url?: string;
}

interface ChildMark {
  name: string;
  pid: number;
  identity: string;
}

/** Ends the way each kind of child wants: PostgreSQL takes SIGINT for a quick but clean end. */
const ASK: Record<string, NodeJS.Signals> = { postgres: 'SIGINT' };

/**
 * Takes this checkout for this process. Refuses, with the address, while another launcher runs; the mark of
 * one that was killed is taken over, and whatever it left running is ended.
 *
 * Gives the names of what had to be ended.
 */
export async function takeOver(): Promise<string[]> {
  claimHome();
  refuseWhileRunning();
  rmSync(place.lock, { force: true });
  try {
    writeFileSync(place.lock, JSON.stringify(markOfThisProcess()), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new Trouble('Another "npm start" is just beginning here.');
    throw error;
  }
  return endLeftovers();
}

function claimHome(): void {
  try {
    mkdirSync(place.home, { recursive: true, mode: 0o700 });
    accessSync(place.home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    throw new Trouble(
      `${place.home} belongs to another user. Run as that user, or set COMPTOIR_HOME to a folder of your own.`,
    );
  }
}

/** Throws when a launcher runs for this checkout. */
export function refuseWhileRunning(): void {
  const other = read<LauncherMark>(place.lock);
  if (!other || identityOf(other.pid) !== other.identity) return;
  throw new Trouble(
    `Comptoir already runs here (process ${other.pid})${other.url ? ` at ${other.url}` : ''}. Stop it first with Ctrl-C in its terminal.`,
  );
}

/** Ends what a launcher that is no more has left running, and forgets the lock of its PostgreSQL. */
export async function endLeftovers(): Promise<string[]> {
  const ended: string[] = [];
  const children = read<ChildMark[]>(place.children) ?? [];
  await Promise.all(
    children.map(async ({ name, pid, identity }) => {
      if (await endStray(pid, identity, ASK[name])) ended.push(name);
    }),
  );
  rmSync(place.children, { force: true });
  if (existsSync(place.postgres)) forgetDeadPostgres(place.postgres);
  return ended;
}

/** Tells a second launcher where this one can be reached. */
export function markAddress(url: string): void {
  writePrivate(place.lock, JSON.stringify({ ...markOfThisProcess(), url }));
}

/** Remembers the children, for the launcher that comes after a kill of everything. */
export function markChildren(pids: ReadonlyMap<string, number>): void {
  const marks = [...pids].map(([name, pid]) => ({ name, pid, identity: identityOf(pid) ?? '' }));
  writePrivate(place.children, JSON.stringify(marks));
}

export function leave(): void {
  for (const path of [place.lock, place.children]) rmSync(path, { force: true });
}

function markOfThisProcess(): LauncherMark {
  return { pid: process.pid, identity: identityOf(process.pid) ?? '' };
}

function read<T>(path: string): T | undefined {
  try {
    return JSON.parse(readIfPresent(path) ?? '') as T;
  } catch {
    return undefined; // none, or cut off by a kill
  }
}
