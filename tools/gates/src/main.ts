import { wasInterrupted } from './run-command';
import { runSequence } from './run-sequence';
import { sequencesWith } from './sequences';

/** `main <sequence> [arguments for jest…]` */
async function main([name, ...jestArgs]: readonly string[]): Promise<void> {
  const sequences = sequencesWith(jestArgs);
  const steps = name === undefined ? undefined : sequences[name];
  if (steps === undefined) {
    console.error(`There is no sequence "${name ?? ''}"; there are: ${Object.keys(sequences).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const { failed } = await runSequence(steps, console.log, wasInterrupted);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
