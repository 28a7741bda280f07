import { browserStep } from './browser-step';
import { jestStep } from './jest-step';
import { runCommand } from './run-command';
import { bad, good, type Step } from './step';

const tsc = ['node', 'node_modules/tsc7/bin/tsc'];
const fromSource = ['node', '--conditions=@comptoir/source', '-r', './tools/swc-register.cjs'];

const format = command(
  'format',
  'node',
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level=warn',
  '.',
);
const lint = command('lint', 'node', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0');
const laws = command('laws', ...fromSource, 'tools/laws/src/main.ts');
const types = command('types', ...tsc, '-p', 'tsconfig.check.json');
const webTypes = command('web types', ...tsc, '-p', 'apps/web/tsconfig.json', '--noEmit');
const build = command('build', 'node', 'node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build');

/** Everything that may be run, as lists of steps; the one place where their order is decided. */
export function sequencesWith(jestArgs: readonly string[]): Readonly<Record<string, readonly Step[]>> {
  const pure = jestStep({ name: 'pure tests' }, [
    'libs/kernel',
    'libs/contracts',
    'tools/laws',
    '--silent',
    ...jestArgs,
  ]);
  const tests = jestStep({ name: 'tests', needs: ['build'] }, jestArgs, { minutes: 62, secondLook: 3 });
  const stories = jestStep({ name: 'stories', needs: ['build'] }, [
    '--testPathPatterns=\\.story\\.spec\\.tsx?$',
    ...jestArgs,
  ]);
  return {
    check: [format, lint, laws, types, webTypes, pure],
    test: [lint, laws, types, webTypes, build, browserStep, tests],
    story: [build, browserStep, stories],
    ci: [format, lint, laws, types, webTypes, build, browserStep, tests],
  };
}

function command(name: string, ...words: readonly string[]): Step {
  return { name, run: async () => ((await runCommand(words)) ? good : bad) };
}
