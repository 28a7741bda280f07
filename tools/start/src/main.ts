import { Launch } from './launch';
import { reset } from './reset';
import { say, Trouble } from './screen';

async function run(): Promise<void> {
  const launch = new Launch();
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return launch.kill();
    stopping = true;
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
    if (stopping) return;
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
