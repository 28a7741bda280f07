import { existsSync, rmSync } from 'node:fs';
import { endLeftovers, refuseWhileRunning } from './earlier-run';
import { place } from './place';
import { say } from './screen';

/** Empties `.comptoir`: databases, streams, e-mails, passwords, logs. Refuses while Comptoir runs. */
export async function reset(): Promise<void> {
  if (!existsSync(place.home)) {
    say('There is nothing to empty.');
    return;
  }
  refuseWhileRunning();
  await endLeftovers();
  rmSync(place.home, { recursive: true, force: true });
  say(
    '.comptoir is gone, with every database, stream, e-mail and password in it. The next "npm start" begins anew.',
  );
}
