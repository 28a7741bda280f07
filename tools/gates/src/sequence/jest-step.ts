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

const slowest = 10;
const firstLine = 300;

/** A jest run whose tests are counted; `args` choose among them. */
export function jestStep(step: Omit<Step, 'run'>, args: readonly string[], limits: Limits = {}): Step {
  return {
    ...step,
    async run(output) {
      const folder = mkdtempSync(join(tmpdir(), 'comptoir-jest-'));
      const file = join(folder, 'result.json');
      try {
        const jest = ['node', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args];
        const endedWell = await runCommand(jest, limits);
        const result = resultIn(file);
        if (result) summaryOf(result).forEach((line) => output(line));
        return countOf(endedWell, result);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A run that ended badly never counts as good, even when no single test is to blame. */
export function countOf(endedWell: boolean, result: JestCounts | undefined): Outcome {
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
