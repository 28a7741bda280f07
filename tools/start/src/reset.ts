import { existsSync, rmSync } from 'node:fs';
import { endLeftovers, refuseWhileRunning } from './earlier-run';
import { belongings, place } from './place';
import { say } from './screen';

/** Empties `.comptoir`: databases, streams, e-mails, passwords, logs; nothing else that may be there. Refuses while Comptoir runs. */
export async function reset(): Promise<void> {
  if (!existsSync(place.home)) {
    say('There is nothing to empty.');
    return;
  }
  refuseWhileRunning();
  await endLeftovers();
  for (const path of belongings) rmSync(path, { recursive: true, force: true });
  say(
    `${place.home} is empty: databases, streams, e-mails and passwords are gone. The next "npm start" begins anew.`,
  );
}
