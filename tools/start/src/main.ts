import { Launch } from './launch';
import { reset } from './reset';
import { say, Trouble } from './screen';

async function run(): Promise<void> {
  const launch = new Launch();
  let askedAt = 0;
  const stop = (signal: NodeJS.Signals) => {
    // One Ctrl-C may come twice, from the terminal and from npm: only a later one is impatience.
    if (askedAt > 0) return Date.now() - askedAt > 2_000 ? launch.kill() : undefined;
    askedAt = Date.now();
    say(`Stopping (${signal}) …`);
    void launch.stop().then(() => {
      say('Stopped.');
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  try {
    await launch.start();
  } catch (error) {
    if (askedAt > 0) return;
    await launch.stop();
    throw error;
  }
}

const work = process.argv[2] === 'reset' ? reset() : run();
work.catch((error: unknown) => {
  say(
    error instanceof Trouble
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  process.exit(1);
});
