import type { Result } from './result';
import { growthsOf } from './growth';
import { summaryOf } from './summary';
import { tableRow } from './table';
import { verdictsOn } from './targets';

const result = (workload: string, more: Partial<Result> = {}): Result => ({
  workload,
  what: '',
  documents: 10_000,
  concurrency: 1,
  p50: 2,
  p95: 3,
  rps: 100,
  floorP50: 1,
  floorRps: 300,
  ratio: 2,
  failed: 0,
  rssMiB: 1,
  ...more,
});
const met = (of: Result) => verdictsOn(of).map((verdict) => verdict.met);

describe('a result', () => {
  it('is held against what was promised of it, at that number of clients', () => {
    expect(met(result('L1'))).toEqual([true]);
    expect(met(result('L1', { concurrency: 16, ratio: 0.33 }))).toEqual([false]);
    expect(met(result('I1', { concurrency: 16 }))).toEqual([]);
    expect(met(result('X1', { ratio: 0.7, rssMiB: 257 }))).toEqual([true, false]);
    expect(met(result('M1', { rssMiB: 600 }))).toEqual([true]);
  });

  it('keeps no promise without the floor that it is measured by, nor with a request that failed', () => {
    expect(met(result('L1', { ratio: null }))).toEqual([false]);
    expect(met(result('W1', { rps: 501, failed: 1 }))).toEqual([false]);
  });

  it('says in its row which promise it breaks', () => {
    expect(tableRow(result('X1', { ratio: 0.5 }))).toMatch(/MISS rate \/ floor >= 0.7 {2}ok {3}MiB <= 256$/);
  });
});

describe('growth', () => {
  const sizes = (workload: string, small: Partial<Result>, large: Partial<Result>) =>
    growthsOf([result(workload, small), result(workload, { documents: 1_000_000, ...large })]);

  it('is that of the time of a read, and of the time for each item of a job', () => {
    expect(sizes('L1', { p50: 2 }, { p50: 3.2 })).toMatchObject([
      { from: 10_000, to: 1_000_000, figure: 1.6, met: false },
    ]);
    expect(sizes('B1', { p50: 1, rps: 300 }, { p50: 99, rps: 250 })).toMatchObject([
      { figure: 1.2, met: true },
    ]);
  });

  it('is nothing that one size could tell, nor many clients', () => {
    expect(growthsOf([result('L1'), result('W1'), result('L1', { documents: 1, concurrency: 16 })])).toEqual(
      [],
    );
  });
});

it('a run ends with what was met and what was not', () => {
  const lines = summaryOf([
    result('L1'),
    result('L1', { documents: 100_000, p50: 4 }),
    result('P1', { p50: 9_000 }),
  ]);
  expect(lines.filter((line) => line.startsWith('Targets'))).toEqual([
    'Targets met: 2',
    'Targets not met: 2',
  ]);
  expect(
    lines.slice(lines.indexOf('Targets not met: 2') + 1).map((line) => line.trim().split(/ {2,}/)),
  ).toEqual([
    ['P1', 'ms <= 2000', '10000', '9000.00'],
    ['L1', 'growth of p50 <= 1.5', '10000 -> 100000', '2.00'],
  ]);
});
