import type { BulkOperationView } from '@comptoir/contracts';

type Progress = Pick<BulkOperationView, 'total' | 'pending' | 'startsAt'>;

/** 0, 25, 50, 75 or 100: the steps at which progress is told. */
export function quarterOf({ total, pending }: Progress): number {
  if (total === 0) return 100;
  return Math.floor(((total - pending) / total) * 4) * 25;
}

/** From the pace so far; undefined before there is one. */
export function remainingSeconds({ total, pending, startsAt }: Progress, now: number): number | undefined {
  const handled = total - pending;
  const elapsed = (now - Date.parse(startsAt)) / 1000;
  if (handled === 0 || elapsed <= 0 || pending === 0) return undefined;
  return Math.max(1, Math.round((elapsed / handled) * pending));
}
