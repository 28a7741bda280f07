import { today } from './today';

const lookEveryMs = 20_000;

/** Calls when the calendar of the business turns to another day, also after the computer slept through midnight. */
export function onNewDay(turned: () => void): () => void {
  let known = today();
  const look = () => {
    const now = today();
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
