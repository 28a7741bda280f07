import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, type Limits } from './run-command';
import type { Outcome, Step } from './step';

/** What jest writes with `--json`, as far as it is counted here. */
export interface JestResult {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be loaded. */
  readonly numRuntimeErrorTestSuites: number;
}

/** A jest run whose tests are counted; `args` choose among them. */
export function jestStep(step: Omit<Step, 'run'>, args: readonly string[], limits: Limits = {}): Step {
  return {
    ...step,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'comptoir-jest-'));
      const file = join(folder, 'result.json');
      try {
        const jest = ['node', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args];
        return countOf(await runCommand(jest, limits), resultIn(file));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A run that ended badly never counts as good, even when no single test is to blame. */
export function countOf(endedWell: boolean, result: JestResult | undefined): Outcome {
  if (result === undefined) return { passed: 0, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const blamed = endedWell && result.success ? failed : Math.max(failed, 1);
  return { passed: result.numPassedTests, failed: blamed };
}

function resultIn(file: string): JestResult | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JestResult) : undefined;
}
