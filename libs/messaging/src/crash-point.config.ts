/** `CRASH_AT=name` or `CRASH_AT=name:n`: where the process kills itself, at the n-th passage. */
const [target, nth = '1'] = process.env.NODE_ENV === 'test' ? (process.env.CRASH_AT ?? '').split(':') : [];
let passages = 0;

/**
 * A named place between two steps that must survive a power cut between them. Does nothing unless
 * `NODE_ENV=test` and `CRASH_AT` names it; then the process dies here as by `kill -9`, no handler runs.
 */
export function crashPoint(name: string): void {
  if (name !== target) return;
  passages += 1;
  if (passages === Number(nth)) process.kill(process.pid, 'SIGKILL');
}
