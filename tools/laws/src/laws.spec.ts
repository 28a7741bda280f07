import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { habitTrials } from './criminals/habit-trials';
import { importTrials } from './criminals/import-trials';
import { limitTrials, typedTrials } from './criminals/limit-trials';
import { circleTrials, textTrials } from './criminals/text-trials';
import { treeTrials } from './criminals/tree-trials';
import type { Trial } from './criminals/trial';
import { circularImports } from './graph/circular-imports';
import { repositoryRoot } from './place';
import { findingsOf, textLaws } from './text/text-laws';
import { treeLaws } from './tree/tree-laws';
import type { Docket, Verdicts } from './verdicts';

const lintTrials = [...importTrials, ...habitTrials, ...limitTrials];
const everyTrial = [...lintTrials, ...typedTrials];

describe('lint laws', () => {
  let verdicts: Verdicts;

  beforeAll(() => {
    const exhibits = <E>(trials: readonly Trial<E>[]) =>
      trials.flatMap(({ crime, innocent }) => [crime, innocent]);
    verdicts = verdictsOn({ untyped: exhibits(lintTrials), typed: exhibits(typedTrials) });
  }, 300_000);

  it.each(everyTrial.map(({ law, crime }, index) => [law, crime[0], index] as const))(
    '%s refuses its criminal in %s and lets the neighbour pass',
    (law, _path, index) => {
      const typed = index >= lintTrials.length;
      const [list, at] = typed ? [verdicts.typed, index - lintTrials.length] : [verdicts.untyped, index];
      expect(list[at * 2]).toContain(law);
      expect(list[at * 2 + 1]).toEqual([]);
    },
  );

  it('leaves no law without a criminal', () => {
    const tried = new Set(everyTrial.map(({ law }) => law));
    expect(verdicts.ownLaws.length).toBeGreaterThan(20);
    expect(verdicts.ownLaws.filter((law) => !tried.has(law))).toEqual([]);
  });
});

describe('laws of the tree', () => {
  it.each(treeTrials)('$law refuses its criminal and lets the neighbour pass', ({ law, crime, innocent }) => {
    const { violations } = named(treeLaws, law);
    expect(violations(crime)).not.toEqual([]);
    expect(treeLaws.flatMap((each) => each.violations(innocent))).toEqual([]);
  });

  it('leaves no law without a criminal', () => {
    expect(untried(treeLaws, treeTrials)).toEqual([]);
  });
});

describe('laws of the text', () => {
  it.each(textTrials)('$law refuses its criminal and lets the neighbour pass', ({ law, crime, innocent }) => {
    expect(findingsOf(named(textLaws, law), ...crime)).not.toEqual([]);
    expect(findingsOf(named(textLaws, law), ...innocent)).toEqual([]);
  });

  it('leaves no law without a criminal', () => {
    expect(untried(textLaws, textTrials)).toEqual([]);
  });
});

describe('the import graph', () => {
  it.each(circleTrials)('$law refuses its criminal and lets the neighbour pass', ({ crime, innocent }) => {
    expect(circularImports(new Map(crime))).toHaveLength(1);
    expect(circularImports(new Map(innocent))).toEqual([]);
  });
});

function verdictsOn(docket: Docket): Verdicts {
  const command = [
    '--conditions=@comptoir/source',
    '-r',
    './tools/swc-register.cjs',
    'tools/laws/src/verdicts.ts',
  ];
  const answer = execFileSync(process.execPath, command, {
    cwd: repositoryRoot,
    input: JSON.stringify(docket),
    encoding: 'utf8',
    env: {
      ...process.env,
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      // In CI the parser would read the file behind the path instead of the exhibit.
      TSESTREE_SINGLE_RUN: 'false',
      NX_WORKSPACE_ROOT_PATH: join(repositoryRoot),
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(answer.slice(answer.lastIndexOf('\n') + 1)) as Verdicts;
}

function named<L extends { name: string }>(laws: readonly L[], name: string): L {
  const law = laws.find((each) => each.name === name);
  if (law === undefined) throw new Error(`There is no law called ${name}`);
  return law;
}

function untried(laws: readonly { name: string }[], trials: readonly { law: string }[]): string[] {
  return laws.map(({ name }) => name).filter((name) => !trials.some(({ law }) => law === name));
}
