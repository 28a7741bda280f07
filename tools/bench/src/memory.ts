import { readFileSync } from 'node:fs';
import { services, type ServiceName } from '@comptoir/contracts';
import type { Stand } from '@comptoir/tool-stand';

/** Resident memory of each service in MiB. */
export function memoryOf(stand: Stand): Record<ServiceName, number> {
  const entries = services.map((service) => [service, residentOf(stand.services.pidOf(service))] as const);
  return Object.fromEntries(entries) as Record<ServiceName, number>;
}

export const sumOf = (memory: Readonly<Record<string, number>>) =>
  Object.values(memory).reduce((sum, one) => sum + one, 0);

function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024);
}
