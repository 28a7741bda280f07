import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { repositoryRoot, runCommand, type Limits } from './run-command';
import type { Outcome, Step } from './step';

/** What jest writes with `--json`, as far as it is counted here. */
interface JestCounts {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded. */
  readonly numRuntimeErrorTestSuites: number;
}

interface JestResult extends JestCounts {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** In milliseconds since 1970. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface JestRun {
  readonly endedWell: boolean;
  readonly result: JestResult | undefined;
}
interface JestLimits extends Limits {
  /** Up to so many files that failed are run once more, alone. Default none. */
  readonly secondLook?: number;
}

const slowest = 10;
const firstLine = 300;
const secondLookMinutes = 12;

/** A jest run whose tests are counted; `args` choose among them. */
export function jestStep(
  step: Omit<Step, 'run'>,
  args: readonly string[],
  { secondLook = 0, ...limits }: JestLimits = {},
): Step {
  return {
    ...step,
    async run(output) {
      const first = await runJest(args, limits);
      if (first.result) summaryOf(first.result).forEach((line) => output(line));
      const files = failedFiles(first.result);
      if (files.length === 0 || files.length > secondLook) return countOf(first);
      output(`\nonce more, alone: ${files.map((file) => relative(repositoryRoot, file)).join(', ')}`);
      const second = await runJest(['--runInBand', '--runTestsByPath', ...files], {
        minutes: secondLookMinutes,
      });
      unsteadyIn(first.result, second).forEach((name) => output(`UNSTEADY ${name}`));
      return settled(first, second);
    },
  };
}

async function runJest(args: readonly string[], limits: Limits): Promise<JestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-jest-'));
  const file = join(folder, 'result.json');
  try {
    const jest = ['node', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args];
    return { endedWell: await runCommand(jest, limits), result: resultIn(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failedFiles(result: JestResult | undefined): string[] {
  return (result?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/** What counts of a run some files of which were run once more: of those the second time, of the others the first. */
export function settled(first: JestRun, second: JestRun): Outcome {
  const others = (first.result?.testResults ?? []).filter(({ status }) => status !== 'failed');
  const { passed, failed } = countOf(second);
  return { passed: passed + others.flatMap(passedIn).length, failed };
}

/**
 * What failed beside others and passed alone, each a fault, of the test or of what it tests: the tests of these files; a
 * file itself where it did not come as far as its tests.
 */
export function unsteadyIn(first: JestResult | undefined, second: JestRun): string[] {
  const now = new Map(second.result?.testResults.map((file) => [file.name, file]));
  return (first?.testResults ?? []).flatMap((file) => {
    const alone = now.get(file.name);
    if (file.status !== 'failed' || !alone) return [];
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return alone.status === 'passed' ? [relative(repositoryRoot, file.name)] : [];
    const passed = new Set(passedIn(alone));
    return failed.map(({ fullName }) => fullName).filter((name) => passed.has(name));
  });
}

function passedIn({ assertionResults }: JestResult['testResults'][number]): string[] {
  return assertionResults.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName);
}

/** A run that ended badly never counts as good, even when no single test is to blame. */
export function countOf({
  endedWell,
  result,
}: {
  endedWell: boolean;
  result: JestCounts | undefined;
}): Outcome {
  if (result === undefined) return { passed: 0, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const blamed = endedWell && result.success ? failed : Math.max(failed, 1);
  return { passed: result.numPassedTests, failed: blamed };
}

/** The files that took longest and each test that failed with the beginning of why, a line each: what is cut off above is here. */
export function summaryOf({ testResults }: Pick<JestResult, 'testResults'>): string[] {
  const seconds = ({ startTime, endTime }: (typeof testResults)[number]) => (endTime - startTime) / 1000;
  const byTime = [...testResults].sort((one, other) => seconds(other) - seconds(one)).slice(0, slowest);
  const failed = testResults.filter(({ status }) => status === 'failed');
  return [
    ...byTime.map(
      (file) => `${seconds(file).toFixed(0).padStart(5)} s  ${relative(repositoryRoot, file.name)}`,
    ),
    ...failed.flatMap(({ name, assertionResults }) => [
      `FAILED ${relative(repositoryRoot, name)}`,
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages: [why = ''] }) => `  ${fullName}: ${startOf(why)}`),
    ]),
  ];
}

function startOf(message: string): string {
  return stripVTControlCharacters(message).replace(/\s+/g, ' ').slice(0, firstLine);
}

function resultIn(file: string): JestResult | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JestResult) : undefined;
}
