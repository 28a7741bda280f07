import { daysEverywhere } from './today';

const lookEveryMs = 20_000;
/** A clock that is a little fast must not make anybody ask while the services still have the day before. */
const graceMs = 20_000;
const daysNow = () => daysEverywhere(new Date(Date.now() - graceMs));

/** Calls when another day begins in one of the stores, also after the computer slept through midnight. */
export function onNewDay(turned: () => void): () => void {
  let known = daysNow();
  const look = () => {
    const now = daysNow();
    if (now === known) return;
    known = now;
    turned();
  };
  const timer = setInterval(look, lookEveryMs);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
