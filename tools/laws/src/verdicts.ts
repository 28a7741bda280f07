import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import type { Exhibit } from './criminals/trial';
import { repositoryRoot } from './place';

/** What is asked on standard input. */
export interface Docket {
  readonly untyped: readonly Exhibit[];
  readonly typed: readonly Exhibit[];
}

/** What is answered on standard output: for each exhibit the rules that refused it. */
export interface Verdicts {
  readonly untyped: readonly (readonly string[])[];
  readonly typed: readonly (readonly string[])[];
  /** Every rule that the house switched on itself, beyond the recommended sets. */
  readonly ownLaws: readonly string[];
}

/**
 * Runs the real lint configuration on texts that claim a path, in a process of its own:
 * ESLint loads the configuration as a module, which a test runner's sandbox does not allow.
 */
async function judge({ untyped, typed }: Docket): Promise<Verdicts> {
  const withTypes = new ESLint({ cwd: repositoryRoot });
  const withoutTypes = new ESLint({
    cwd: repositoryRoot,
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });
  return {
    untyped: await Promise.all(untyped.map((exhibit) => refusals(withoutTypes, exhibit))),
    typed: await Promise.all(typed.map((exhibit) => refusals(withTypes, exhibit))),
    ownLaws: await ownLaws(withTypes),
  };
}

async function refusals(eslint: ESLint, [path, source]: Exhibit): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: join(repositoryRoot, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

async function ownLaws(eslint: ESLint): Promise<string[]> {
  const { rules } = (await eslint.calculateConfigForFile(
    join(repositoryRoot, 'apps/sales/src/quotes/quote.ts'),
  )) as {
    rules: Record<string, unknown[]>;
  };
  const borrowed = new Set(tseslint.configs.recommended.flatMap(({ rules: set }) => Object.keys(set ?? {})));
  return Object.entries(rules)
    .filter(([name, [severity]]) => severity !== 0 && !borrowed.has(name))
    .map(([name]) => name);
}

async function main(): Promise<void> {
  const docket = JSON.parse(readFileSync(0, 'utf8')) as Docket;
  process.stdout.write(JSON.stringify(await judge(docket)));
}

if (require.main === module) void main();
