import { runSequence } from './sequence/run-sequence';
import { wasInterrupted } from './sequence/run-command';
import { sequencesWith } from './sequence/sequences';

/** `main <sequence> [arguments for jest…]` */
async function main([name = '', ...jestArgs]: readonly string[]): Promise<number> {
  const sequences = sequencesWith(jestArgs);
  const steps = sequences[name];
  if (steps === undefined) {
    console.error(`There is no sequence "${name}"; there are: ${Object.keys(sequences).join(', ')}.`);
    return 2;
  }
  const { failed } = await runSequence(steps, console.log, wasInterrupted);
  return failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
