import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { countOf, settled, summaryOf, unsteadyIn } from './jest-step';
import { repositoryRoot, runCommand } from './run-command';
import { runSequence } from './run-sequence';
import { bad, good, type Outcome, type Step } from './step';

describe('a sequence of gates', () => {
  it('fails when one step fails, runs the others, and ends with the count alone on a line', async () => {
    const { total, lines } = await run([
      step('lint', bad),
      step('types', good),
      step('tests', { passed: 7, failed: 0 }),
    ]);
    expect(total).toEqual({ passed: 7, failed: 1 });
    expect(lines.at(-1)).toBe('7 passed, 1 failed');
  });

  it('does not run what needs a failed step, and counts it as failed', async () => {
    const { total, lines } = await run([
      step('build', bad),
      { ...step('tests', { passed: 7, failed: 0 }), needs: ['build'] },
    ]);
    expect(total).toEqual({ passed: 0, failed: 2 });
    expect(lines.join('\n')).toMatch(/tests +0\.0 s {2}not run: build failed/);
  });

  it('counts a step that throws as failed and says why', async () => {
    const { total, lines } = await run([
      { name: 'build', run: () => Promise.reject(new Error('the compiler is gone')) },
    ]);
    expect(total).toEqual({ passed: 0, failed: 1 });
    expect(lines.join('\n')).toContain('the compiler is gone');
  });

  it('lets a good run pass', async () => {
    const { total } = await run([step('lint', good), step('tests', { passed: 3, failed: 0 })]);
    expect(total).toEqual({ passed: 3, failed: 0 });
  });

  it('calls a run that was interrupted failed', async () => {
    const lines: string[] = [];
    const total = await runSequence(
      [step('tests', { passed: 3, failed: 0 })],
      (line) => lines.push(line),
      () => true,
    );
    expect(total).toEqual({ passed: 0, failed: 1 });
  });
});

describe('counting tests', () => {
  const result = { success: true, numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

  it.each([
    ['a failed test', true, { ...result, success: false, numFailedTests: 2 }, { passed: 5, failed: 2 }],
    [
      'a file that does not load',
      true,
      { ...result, success: false, numRuntimeErrorTestSuites: 1 },
      { passed: 5, failed: 1 },
    ],
    ['a run that died after its last test', false, result, { passed: 5, failed: 1 }],
    ['a run without a result', true, undefined, { passed: 0, failed: 1 }],
  ])('refuses %s', (_, endedWell, jest, expected) => {
    expect(countOf({ endedWell, result: jest })).toEqual(expected);
  });

  it('accepts a run in which everything passed', () => {
    expect(countOf({ endedWell: true, result })).toEqual({ passed: 5, failed: 0 });
  });
});

describe('files that failed beside others and are run once more, alone', () => {
  const test = (fullName: string, passes: boolean) => ({
    fullName,
    status: passes ? 'passed' : 'failed',
    failureMessages: [],
  });
  const run = (files: Record<string, Record<string, boolean>>) => {
    const testResults = Object.entries(files).map(([name, tests]) => ({
      ...{ name, startTime: 0, endTime: 0 },
      status: Object.values(tests).every(Boolean) ? 'passed' : 'failed',
      assertionResults: Object.entries(tests).map(([fullName, passes]) => test(fullName, passes)),
    }));
    const each = testResults.flatMap(({ assertionResults }) => assertionResults);
    const count = (wanted: string) => each.filter(({ status }) => status === wanted).length;
    const [numPassedTests, numFailedTests] = [count('passed'), count('failed')];
    const success = numFailedTests === 0;
    const result = { success, numPassedTests, numFailedTests, numRuntimeErrorTestSuites: 0, testResults };
    return { endedWell: success, result };
  };
  const first = run({ one: { a: true, b: true }, other: { c: true, d: false, e: false } });

  it('count as they end the second time, and what was unsteady is named', () => {
    const steady = run({ other: { c: true, d: true, e: true } });
    expect(settled(first, steady)).toEqual({ passed: 5, failed: 0 });
    expect(unsteadyIn(first.result, steady)).toEqual(['d', 'e']);
    const half = run({ other: { c: true, d: true, e: false } });
    expect(settled(first, half)).toEqual({ passed: 4, failed: 1 });
    expect(unsteadyIn(first.result, half)).toEqual(['d']);
  });

  it('are named themselves where they did not come as far as their tests', () => {
    const [lost] = run({ [join(repositoryRoot, 'libs/lost.spec.ts')]: {} }).result.testResults;
    if (!lost) throw new Error('no file');
    const broken = { ...first.result, testResults: [{ ...lost, status: 'failed' }] };
    const alone = { endedWell: true, result: { ...first.result, testResults: [lost] } };
    expect(unsteadyIn(broken, alone)).toEqual(['libs/lost.spec.ts']);
    expect(unsteadyIn(broken, { endedWell: false, result: broken })).toEqual([]);
  });

  it('fail where the second time came to no end', () => {
    expect(settled(first, { endedWell: false, result: undefined })).toEqual({ passed: 2, failed: 1 });
  });
});

describe('what is left of a run to read', () => {
  const file = (path: string, tookMs: number, why?: string) => ({
    name: join(repositoryRoot, path),
    status: why === undefined ? 'passed' : 'failed',
    startTime: 1_000,
    endTime: 1_000 + tookMs,
    assertionResults: [
      {
        fullName: 'a quote expires',
        status: why === undefined ? 'passed' : 'failed',
        failureMessages: why === undefined ? [] : [why],
      },
    ],
  });

  it('is the slowest files first, then each failed test with the beginning of why', () => {
    const testResults = [
      file('libs/quick.spec.ts', 1_000),
      file('apps/slow.spec.ts', 9_000, 'Error: \u001b[31mtoo\n  late\u001b[39m'),
    ];
    expect(summaryOf({ testResults })).toEqual([
      '    9 s  apps/slow.spec.ts',
      '    1 s  libs/quick.spec.ts',
      'FAILED apps/slow.spec.ts',
      '  a quote expires: Error: too late',
    ]);
  });
});

describe('running a program', () => {
  it('refuses one that fails, one that is missing and one that takes too long', async () => {
    await expect(runCommand(['node', '-e', 'process.exit(3)'])).resolves.toBe(false);
    await expect(runCommand(['no-such-program'])).resolves.toBe(false);
    await expect(runCommand(['node', '-e', 'setInterval(() => {}, 1000)'], { minutes: 0.005 })).resolves.toBe(
      false,
    );
    await expect(runCommand(['node', '-e', ''])).resolves.toBe(true);
  });
});

describe('the command', () => {
  it('refuses a sequence that does not exist', () => {
    const command = ['-r', './tools/swc-register.cjs', 'tools/gates/src/main.ts', 'everything'];
    expect(() => execFileSync(process.execPath, command, { cwd: repositoryRoot, stdio: 'pipe' })).toThrow(
      'There is no sequence "everything"; there are: check, test, story, ci.',
    );
  });
});

function step(name: string, outcome: Outcome): Step {
  return { name, run: () => Promise.resolve(outcome) };
}

async function run(steps: readonly Step[]): Promise<{ total: Outcome; lines: string[] }> {
  const lines: string[] = [];
  const total = await runSequence(steps, (line) => lines.push(line));
  return { total, lines };
}
