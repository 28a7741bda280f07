import { readFileSync, writeFileSync } from 'node:fs';
import { services, type ServiceName } from '@comptoir/contracts';
import type { Stand } from '@comptoir/tool-stand';

/**
 * What each service holds for itself, and what they share (Node's own code above all), counted once: in MiB, such that
 * it adds up to what the machine has to have (Linux).
 */
export function memoryOf(stand: Stand): Record<ServiceName | 'shared', number> {
  const shared = eachOf(stand, (pid) => sumOfFields(pid, 'Shared'));
  return {
    ...eachOf(stand, (pid) => sumOfFields(pid, 'Private')),
    shared: Math.max(...Object.values(shared)),
  };
}

/** Resident memory of each service in MiB: what they share counts once for each of them. */
export function residentOf(stand: Stand): Record<ServiceName, number> {
  return eachOf(stand, (pid) => kilobytes(`/proc/${pid}/status`, 'VmRSS'));
}

/** From now on the largest resident memory of a service, in MiB (Linux). */
export function peakOf(stand: Stand, service: ServiceName): () => number {
  const pid = stand.services.pidOf(service);
  writeFileSync(`/proc/${pid}/clear_refs`, '5'); // the largest so far is forgotten
  return () => Math.round(kilobytes(`/proc/${pid}/status`, 'VmHWM') / 1_024);
}

export const sumOf = (memory: Readonly<Record<string, number>>) =>
  Object.values(memory).reduce((sum, one) => sum + one, 0);

function eachOf(stand: Stand, measure: (pid: number) => number): Record<ServiceName, number> {
  const entries = services.map((service) => [
    service,
    Math.round(measure(stand.services.pidOf(service)) / 1_024),
  ]);
  return Object.fromEntries(entries) as Record<ServiceName, number>;
}

const sumOfFields = (pid: number, kind: 'Private' | 'Shared') =>
  ['Clean', 'Dirty'].reduce((sum, one) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, `${kind}_${one}`), 0);

function kilobytes(path: string, name: string): number {
  const value = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'utf8'));
  return Number(value?.[1] ?? 0);
}
